import { refused, unreadable } from '../../answers.ts'
import type { State } from '../../state.ts'
import { isAddress, parseSubnet } from '../../subnets.ts'
import { readSetting, type SettingPath, type SettingValues } from './values.ts'

/** How one setting behaves. What its value may look like is in the document. */
export interface Setting<T> {
  /** `text` is sent raw, without quotes, and answered so; `json` is a JSON literal, list or object. */
  readonly kind: 'text' | 'json'
  /** A second media type in which the setter takes the value. */
  readonly alsoAccepts?: string
  /** Throws a Refusal if the value, valid against the document, is no good. */
  readonly check?: (value: T, state: State) => void
  /** What else changes when the value is stored. */
  readonly apply?: (value: T, state: State) => void
  /** Refuses a read while nothing is configured. Without it such an answer is 200 and empty. */
  readonly unset?: () => Error
}

const json = { kind: 'json' } as const
const text = { kind: 'text' } as const

/** Every setting. */
export const settings: { readonly [K in SettingPath]: Setting<SettingValues[K]> } = {
  'auth/ldap/group-mappings': { ...json, unset: () => notConfigured('LDAP') },
  'auth/saml/group-mappings': { ...json, unset: () => notConfigured('SAML') },
  'auth/trusted-devices-allowed': json,
  'auth/two-factor-auth': json,
  'dns/custom-servers': {
    ...json,
    check({ primaryIpV4, secondaryIpV4 }) {
      checkIpV4('primaryIpV4', primaryIpV4)
      if (secondaryIpV4 !== undefined) checkIpV4('secondaryIpV4', secondaryIpV4)
    },
  },
  // Documented as JSON; the official Go client sends it raw.
  'dns/default-suffix': { ...text, alsoAccepts: 'text/plain' },
  'dns/proxy-enabled': json,
  'dns/zones': { ...json, check: checkZones },
  'user/connect-auth': text,
  'user/device-allowance': { ...json, check: checkPositive, apply: pushDeviceAllowance },
  'user/device-allowance-force-update': json,
  'user/device-enforcement': text,
  'user/profile-distribution': text,
  'users/connection-timeout': { ...json, check: checkPositive },
  'wpc/client-options': json,
  'wpc/default-region': {
    ...text,
    check(regionId, { regions }) {
      if (regions.get(regionId) === undefined) throw refused('body', `There is no region ${regionId}`)
    },
  },
  'wpc/domain-routing-subnet': {
    ...json,
    check({ ipV4Address, ipV6Address }) {
      if (ipV4Address === undefined) throw refused('ipV4Address', 'must not be null')
      checkSubnets([ipV4Address], ipV6Address === undefined ? [] : [ipV6Address])
    },
  },
  'wpc/ip-allocation-mode': text,
  'wpc/routes-advanced-configuration-enabled': json,
  'wpc/snat': json,
  'wpc/subnet': {
    ...json,
    check({ ipV4Address = [], ipV6Address = [] }) {
      if (ipV4Address.length === 0) throw refused('ipV4Address', 'must not be empty')
      checkSubnets(ipV4Address, ipV6Address)
    },
  },
  'wpc/topology': text,
}

function notConfigured(feature: string): Error {
  return unreadable(400, 'Bad Request', `${feature} is not configured`)
}

function checkPositive(value: number): void {
  if (value < 1) throw refused('body', 'must be at least 1')
}

function checkIpV4(property: string, value: string): void {
  if (!isAddress('IP_V4', value)) throw refused(property, `${value} is not an IPv4 address`)
}

function checkZones({ zones }: SettingValues['dns/zones']): void {
  // A bare list, without the object around it, fails here as well.
  if (zones === undefined) throw refused('zones', 'must not be null')
  for (const [index, { name, addresses = [] }] of zones.entries()) {
    if (!/^\S+$/.test(name)) throw refused(`zones[${String(index)}].name`, 'must be a domain name')
    for (const address of addresses) {
      if (isAddress('IP_V4', address) || isAddress('IP_V6', address)) continue
      throw refused(`zones[${String(index)}].addresses`, `${address} is not an IP address`)
    }
  }
}

function checkSubnets(ipV4Address: readonly string[], ipV6Address: readonly string[]): void {
  for (const subnet of ipV4Address) {
    if (parseSubnet(subnet)?.type !== 'IP_V4') throw refused('ipV4Address', `${subnet} is not an IPv4 subnet`)
  }
  for (const subnet of ipV6Address) {
    if (parseSubnet(subnet)?.type !== 'IP_V6') throw refused('ipV6Address', `${subnet} is not an IPv6 subnet`)
  }
}

/** With force update on, a new default reaches the user groups that are there already. */
function pushDeviceAllowance(maxDevice: number, state: State): void {
  if (!readSetting(state, 'user/device-allowance-force-update')) return
  for (const group of state.userGroups.all()) state.userGroups.put({ ...group, maxDevice })
}
