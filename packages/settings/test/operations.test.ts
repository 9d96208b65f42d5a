import type { ServiceDefinition } from '@cloudconnexa/core/service'
import { type OperationCase, testOperations } from '@cloudconnexa/service-tests'
import { expect, it } from 'vitest'
import { settings } from '../src/index.ts'

type Settings = typeof settings extends ServiceDefinition<infer Service> ? Service : never

type SettingCase = OperationCase<Settings>

function reading(
  call: SettingCase['call'],
  result: unknown,
  response: string = JSON.stringify(result),
): SettingCase {
  return { call, response: [200, response], result }
}

function writing(call: SettingCase['call'], value: unknown): SettingCase {
  return { call, body: value, response: [200, JSON.stringify(value)], result: value }
}

function writingText(
  call: SettingCase['call'],
  value: string,
  contentType: SettingCase['contentType'] = 'text/plain',
): SettingCase {
  return { call, body: value, contentType, response: [200, value] }
}

const mappings = { fallbackGroupId: 'some-group', mappings: [] }
const servers = { primaryIpV4: '10.0.0.53', secondaryIpV4: '10.0.1.53' }
const zones = { zones: [{ name: 'corp.example.com', addresses: ['10.0.0.53'] }] }
const routing = { ipV4Address: '100.80.0.0/12', ipV6Address: 'fd00:80::/32' }
const subnet = { ipV4Address: ['100.96.0.0/11'], ipV6Address: ['fd00:96::/32'] }
const options = ['route-delay 5']

const cases: Readonly<Record<string, SettingCase>> = {
  getLdapGroupMappings: reading(({ auth }) => auth.ldapGroupMappings.get(), mappings),
  getSamlGroupMappings: reading(({ auth }) => auth.samlGroupMappings.get(), mappings),
  getTrustedDevicesAllowed: reading(({ auth }) => auth.trustedDevices.get(), true),
  setTrustedDevicesAllowed: writing(({ auth }) => auth.trustedDevices.set(true), true),
  getTwoFactorAuthEnabled: reading(({ auth }) => auth.twoFactor.get(), false),
  setTwoFactorAuthEnabled: writing(({ auth }) => auth.twoFactor.set(false), false),
  getDnsServerAddresses: reading(({ dns }) => dns.servers.get(), servers),
  setDnsServerAddresses: writing(({ dns }) => dns.servers.set(servers), servers),
  getDefaultDnsSuffix: reading(({ dns }) => dns.suffix.get(), 'example.com', 'example.com'),
  setDefaultDnsSuffix: writingText(
    ({ dns }) => dns.suffix.set('example.com'),
    'example.com',
    'application/json',
  ),
  getDnsProxyEnabled: reading(({ dns }) => dns.proxy.get(), true),
  setDnsProxyEnabled: writing(({ dns }) => dns.proxy.set(true), true),
  getDnsZones: reading(({ dns }) => dns.zones.get(), zones),
  setDnsZones: writing(({ dns }) => dns.zones.set(zones), zones),
  getDefaultConnectAuth: reading(({ users }) => users.connectAuth.get(), 'NO_AUTH', 'NO_AUTH'),
  setDefaultConnectAuth: writingText(({ users }) => users.connectAuth.set('EVERY_TIME'), 'EVERY_TIME'),
  getDefaultMaxDevicesPerUser: reading(({ users }) => users.maxDevices.get(), 3),
  setDefaultMaxDevicesPerUser: writing(({ users }) => users.maxDevices.set(5), 5),
  getForceUpdateMaxDevicesPerUser: reading(({ users }) => users.forceUpdateMaxDevices.get(), false),
  setForceUpdateMaxDevicesPerUser: writing(({ users }) => users.forceUpdateMaxDevices.set(true), true),
  getDeviceEnforcementLevel: reading(({ users }) => users.deviceEnforcement.get(), 'OFF', 'OFF'),
  setDeviceEnforcementLevel: writingText(({ users }) => users.deviceEnforcement.set('ENFORCE'), 'ENFORCE'),
  getProfileDistribution: reading(({ users }) => users.profileDistribution.get(), 'AUTOMATIC', 'AUTOMATIC'),
  setProfileDistribution: writingText(({ users }) => users.profileDistribution.set('MANUAL'), 'MANUAL'),
  getConnectionTimeout: reading(({ users }) => users.connectionTimeout.get(), 24),
  setConnectionTimeout: writing(({ users }) => users.connectionTimeout.set(8), 8),
  getClientOptions: reading(({ wpc }) => wpc.clientOptions.get(), options),
  setClientOptions: writing(({ wpc }) => wpc.clientOptions.set(options), options),
  getDefaultRegion: reading(({ wpc }) => wpc.defaultRegion.get(), 'eu-central-1', 'eu-central-1'),
  setDefaultRegion: writingText(({ wpc }) => wpc.defaultRegion.set('us-east-1'), 'us-east-1'),
  getDomainRoutingSubnet: reading(({ wpc }) => wpc.domainRoutingSubnet.get(), routing),
  setDomainRoutingSubnet: writing(({ wpc }) => wpc.domainRoutingSubnet.set(routing), routing),
  getIpAllocationMode: reading(({ wpc }) => wpc.ipAllocationMode.get(), 'BOTH', 'BOTH'),
  setIpAllocationMode: writingText(({ wpc }) => wpc.ipAllocationMode.set('IP_V4_ONLY'), 'IP_V4_ONLY'),
  getRoutesAdvancedConfigurationEnabled: reading(({ wpc }) => wpc.routesAdvancedConfiguration.get(), true),
  setRoutesAdvancedConfigurationEnabled: writing(
    ({ wpc }) => wpc.routesAdvancedConfiguration.set(false),
    false,
  ),
  getSnat: reading(({ wpc }) => wpc.snat.get(), false),
  setSnat: writing(({ wpc }) => wpc.snat.set(true), true),
  getSubnet: reading(({ wpc }) => wpc.subnet.get(), subnet),
  setSubnet: writing(({ wpc }) => wpc.subnet.set(subnet), subnet),
  getTopology: reading(({ wpc }) => wpc.topology.get(), 'FULL_MESH', 'FULL_MESH'),
  setTopology: writingText(({ wpc }) => wpc.topology.set('CUSTOM'), 'CUSTOM'),
}

it('has 42 operations', () => {
  expect(settings.operations).toHaveLength(42)
})

testOperations(settings, cases)
