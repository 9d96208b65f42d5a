import type { VirtualClock } from '../../src/index.ts'
import type { Call } from './document-access.ts'

/** A value for every setting, by the name that its operations have in common. */
const settings: Readonly<Record<string, unknown>> = {
  ClientOptions: ['block-ipv6'],
  ConnectionTimeout: 12,
  DefaultConnectAuth: 'EVERY_TIME',
  DefaultDnsSuffix: 'corp.example.com',
  DefaultMaxDevicesPerUser: 5,
  DefaultRegion: 'eu-central-1',
  DeviceEnforcementLevel: 'ENFORCE',
  DnsProxyEnabled: true,
  DnsServerAddresses: { primaryIpV4: '192.0.2.53' },
  DnsZones: { zones: [{ name: 'corp.example.com', addresses: ['192.0.2.53'] }] },
  DomainRoutingSubnet: { ipV4Address: '10.99.0.0/16', ipV6Address: 'fd00:99::/48' },
  ForceUpdateMaxDevicesPerUser: true,
  IpAllocationMode: 'BOTH',
  ProfileDistribution: 'MANUAL',
  RoutesAdvancedConfigurationEnabled: true,
  Snat: true,
  Subnet: { ipV4Address: ['10.98.0.0/16'], ipV6Address: ['fd00:98::/48'] },
  Topology: 'CUSTOM',
  TrustedDevicesAllowed: true,
  TwoFactorAuthEnabled: true,
}

/** Calls every operation of section Settings. */
export async function callSettings(call: Call): Promise<void> {
  for (const [name, value] of Object.entries(settings)) {
    await call(`set${name}`, {}, value)
    await call(`get${name}`)
  }
  await call('getSamlGroupMappings')
  await call('getLdapGroupMappings')
}

/** Calls every operation of sections DNS Record, Cyber Shield, Access Visibility and Account. */
export async function callOrganisation(call: Call): Promise<void> {
  const body = { domain: 'd.example.com', ipv4Addresses: ['192.0.2.1'], ipv6Addresses: ['2001:db8::1'] }
  const { id } = await call('createDnsRecord', {}, { ...body, description: 'd' })
  await call('listDnsRecords')
  await call('getDnsRecord', { id })
  await call('updateDnsRecord', { id }, body)
  await call('deleteDnsRecord', { id })
  for (const list of ['AllowedDomains', 'BlockedDomains']) {
    await call(`add${list}`, {}, { domainAndComments: [{ domain: 'd.example.com', comment: 'c' }] })
    await call(`remove${list}`, {}, { domains: ['d.example.com'] })
  }
  for (const operation of ['enable', 'disable']) await call(`${operation}AccessVisibility`)
  await call('getAccessVisibilityEnabled')
  await call('createCloudId', { id: 'second' })
}

/** Calls every operation of sections DNS Log, Session and Audit Log, so that the responses are not empty. */
export async function callLogs(call: Call, clock: VirtualClock): Promise<void> {
  await clock.advance(7 * 3_600_000)
  for (const operation of ['disable', 'enable']) await call(`${operation}DnsLog`)
  await call('getDnsLogEnabled')
  await call('listDnsResolutions', { startHour: new Date(clock.now()).toISOString() })
  await call('listSessions', { size: '10' })
  await call('listAuditLog', { size: '10' })
}
