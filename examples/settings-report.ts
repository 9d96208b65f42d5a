// Every setting of an account on one page; what is not set is said to be so. It reads only: with `--live` it shows your
// account.
import type { CloudConnexaClient } from '@cloudconnexa/client'
import { runExample } from './shared/example.ts'
import { printHeading, printNote, printTable } from './shared/screen.ts'

await runExample({
  run: async (client, emulator) => {
    if (emulator !== undefined) await makeAnImpression(client)
    await reportSettings(client)
  },
})

/** What all settings have in common, whatever their value is. */
interface Readable {
  get(): PromiseLike<unknown>
}

async function reportSettings({ settings: { auth, dns, users, wpc } }: CloudConnexaClient): Promise<void> {
  await reportArea('Authentication', {
    'two factors': auth.twoFactor,
    'trusted devices skip the second': auth.trustedDevices,
    'LDAP group mappings': auth.ldapGroupMappings,
    'SAML group mappings': auth.samlGroupMappings,
  })
  await reportArea('DNS', {
    proxy: dns.proxy,
    servers: dns.servers,
    'default suffix': dns.suffix,
    zones: dns.zones,
  })
  await reportArea('Users', {
    authentication: users.connectAuth,
    'hours until a device is disconnected': users.connectionTimeout,
    'enforcement of devices': users.deviceEnforcement,
    'devices of a user': users.maxDevices,
    'change that in existing groups too': users.forceUpdateMaxDevices,
    'distribution of profiles': users.profileDistribution,
  })
  await reportArea('WPC', {
    topology: wpc.topology,
    'default region': wpc.defaultRegion,
    subnets: wpc.subnet,
    'subnets of routed domains': wpc.domainRoutingSubnet,
    'IP allocation': wpc.ipAllocationMode,
    SNAT: wpc.snat,
    'advanced configuration of routes': wpc.routesAdvancedConfiguration,
    'client options': wpc.clientOptions,
  })
}

async function reportArea(title: string, settings: Readonly<Record<string, Readable>>): Promise<void> {
  // All at once: the SDK sends no faster than the API allows.
  const rows = await Promise.all(
    Object.entries(settings).map(async ([name, setting]) => [name, await show(setting)] as const),
  )
  printHeading(title)
  printTable(rows)
}

async function show(setting: Readable): Promise<string> {
  return formatValue(await setting.get())
}

/** A value as people read it. */
function formatValue(value: unknown): string {
  if (value === undefined) return 'not configured'
  if (typeof value === 'boolean') return value ? 'on' : 'off'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(formatValue).join('\n')
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const parts = Object.entries(value)
  if (parts.length === 0) return 'none'
  return parts
    .map(([name, part]) => (parts.length === 1 ? formatValue(part) : `${name}: ${formatValue(part)}`))
    .join('\n')
}

/** A new account has little to show. */
async function makeAnImpression({ settings: { dns, users, wpc } }: CloudConnexaClient): Promise<void> {
  await wpc.topology.set('CUSTOM')
  await users.connectionTimeout.set(12)
  await dns.servers.set({ primaryIpV4: '10.20.0.53', secondaryIpV4: '10.20.1.53' })
  await dns.zones.set({ zones: [{ name: 'corp.example.com', addresses: ['10.20.0.53'] }] })
  printNote('Settings of a demo account.')
}
