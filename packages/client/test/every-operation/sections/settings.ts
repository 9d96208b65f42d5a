import type { SettingsService } from '@cloudconnexa/settings'
import { forbidden, expectInvalid, expectRefusal, skipTypeCheck, unknownId } from '../failures.ts'
import { nothing, row, type Section } from '../operation-row.ts'
import { matchAnyString, matchObject, matchArrayWith } from './matchers.ts'

interface Setting<Value> {
  get(): PromiseLike<unknown>
  set(value: Value): PromiseLike<unknown>
}

/** Values of a setting: two that are good, the first of them not the default, and one that is not. */
interface Values<Value> {
  readonly good: readonly [Value, Value]
  /** Refused by the client, before anything is sent. */
  readonly invalid?: unknown
  /** Refused by the API. */
  readonly refused?: Value
}

/** The rows of `get…` and `set…` of one setting. */
function createRows<Value>(
  name: string,
  of: (settings: SettingsService) => Setting<Value>,
  { good: [first, second], invalid: wrong, refused: unwanted }: Values<NoInfer<Value>>,
): Section['rows'] {
  return {
    [`get${name}`]: row(({ client }) => of(client.settings).set(first), {
      call: (client) => of(client.settings).get(),
      response: () => first,
      failures: [forbidden],
    }),
    [`set${name}`]: row(({ client }) => of(client.settings).set(first), {
      call: (client) => of(client.settings).set(second),
      response: () => second,
      effect: { read: ({ client }) => of(client.settings).get(), value: () => second },
      failures: [
        unwanted === undefined
          ? expectInvalid((client) => of(client.settings).set(skipTypeCheck(wrong)))
          : expectRefusal((client) => of(client.settings).set(unwanted)),
      ],
    }),
  }
}

const mappings = matchObject({
  fallbackGroupId: matchAnyString(),
  mappings: matchArrayWith(matchObject({ idpGroupNames: ['sales'] })),
})

/** The settings of the WPC. */
export const settings: Section = {
  name: 'settings',
  emulator: { seed: 'demo' },
  rows: {
    getLdapGroupMappings: row(nothing, {
      call: (client) => client.settings.auth.ldapGroupMappings.get(),
      response: () => mappings,
      failures: [forbidden],
    }),
    getSamlGroupMappings: row(nothing, {
      call: (client) => client.settings.auth.samlGroupMappings.get(),
      response: () => mappings,
      failures: [forbidden],
    }),
    ...createRows('TrustedDevicesAllowed', ({ auth }) => auth.trustedDevices, {
      good: [true, false],
      invalid: 'true',
    }),
    ...createRows('TwoFactorAuthEnabled', ({ auth }) => auth.twoFactor, { good: [true, false], invalid: 1 }),
    ...createRows('DnsServerAddresses', ({ dns }) => dns.servers, {
      good: [{ primaryIpV4: '10.0.0.53', secondaryIpV4: '10.0.1.53' }, { primaryIpV4: '10.0.2.53' }],
      refused: { primaryIpV4: 'a server' },
    }),
    ...createRows('DefaultDnsSuffix', ({ dns }) => dns.suffix, {
      good: ['example.com', 'example.net'],
      invalid: 5,
    }),
    ...createRows('DnsProxyEnabled', ({ dns }) => dns.proxy, { good: [true, false], invalid: null }),
    ...createRows('DnsZones', ({ dns }) => dns.zones, {
      good: [{ zones: [{ name: 'corp.example.com', addresses: ['10.0.0.53'] }] }, { zones: [] }],
      refused: { zones: [{ name: 'corp.example.com', addresses: ['a server'] }] },
    }),
    ...createRows('DefaultConnectAuth', ({ users }) => users.connectAuth, {
      good: ['EVERY_TIME', 'NO_AUTH'],
      invalid: 'SOMETIMES',
    }),
    ...createRows('DefaultMaxDevicesPerUser', ({ users }) => users.maxDevices, { good: [5, 4], refused: 0 }),
    ...createRows('ForceUpdateMaxDevicesPerUser', ({ users }) => users.forceUpdateMaxDevices, {
      good: [true, false],
      invalid: 'true',
    }),
    ...createRows('DeviceEnforcementLevel', ({ users }) => users.deviceEnforcement, {
      good: ['LEARN_AND_ENFORCE', 'ENFORCE'],
      invalid: 'LEARN',
    }),
    ...createRows('ProfileDistribution', ({ users }) => users.profileDistribution, {
      good: ['MANUAL', 'AUTOMATIC'],
      invalid: 'BY_HAND',
    }),
    ...createRows('ConnectionTimeout', ({ users }) => users.connectionTimeout, { good: [8, 12], refused: 0 }),
    ...createRows('ClientOptions', ({ wpc }) => wpc.clientOptions, {
      good: [['route-delay 5'], ['route-delay 5', 'mute 3']],
      invalid: 'route-delay 5',
    }),
    ...createRows('DefaultRegion', ({ wpc }) => wpc.defaultRegion, {
      good: ['it-mxp', 'fi-hel'],
      refused: unknownId,
    }),
    ...createRows('DomainRoutingSubnet', ({ wpc }) => wpc.domainRoutingSubnet, {
      good: [{ ipV4Address: '100.72.0.0/13', ipV6Address: 'fd00:80::/32' }, { ipV4Address: '100.64.0.0/13' }],
      refused: { ipV4Address: 'a subnet' },
    }),
    ...createRows('RoutesAdvancedConfigurationEnabled', ({ wpc }) => wpc.routesAdvancedConfiguration, {
      good: [true, false],
      invalid: 'true',
    }),
    ...createRows('Snat', ({ wpc }) => wpc.snat, { good: [true, false], invalid: 'true' }),
    ...createRows('Subnet', ({ wpc }) => wpc.subnet, {
      good: [
        { ipV4Address: ['100.112.0.0/13'], ipV6Address: ['fd00:96::/32'] },
        { ipV4Address: ['100.104.0.0/13'] },
      ],
      refused: { ipV4Address: [] },
    }),
    ...createRows('Topology', ({ wpc }) => wpc.topology, { good: ['CUSTOM', 'FULL_MESH'], invalid: 'STAR' }),
  },
}

/** On its own, as every response of the API shows which addresses are handed out. */
export const ipAllocation: Section = {
  name: 'IP allocation mode',
  rows: createRows('IpAllocationMode', ({ wpc }) => wpc.ipAllocationMode, {
    good: ['IP_V4_ONLY', 'BOTH'],
    invalid: 'IP_V6_ONLY',
  }),
}
