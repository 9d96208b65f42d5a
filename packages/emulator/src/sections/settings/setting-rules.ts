import { createPropertyError, createRequestError } from '../../api/api-error.ts'
import type { State } from '../../state/state.ts'
import { isAddress, parseSubnet } from '../../state/subnets.ts'
import { readSetting, type SettingPath, type SettingValues } from './setting-values.ts'

/** How one setting behaves. The schema of its value is in the document. */
export interface SettingRule<T> {
  /** `text` is a raw string without quotes, in requests and responses; `json` is a JSON literal, array or object. */
  readonly kind: 'text' | 'json'
  /** A second media type in which the setter accepts the value. */
  readonly alsoAccepts?: string
  /** Throws an `ApiError` if the value breaks a rule that the document does not know. */
  readonly check?: (value: T, state: State) => void
  /** Changes what else depends on the value, after it was stored. */
  readonly apply?: (value: T, state: State) => void
  /** Creates the error of a read while nothing is configured. Without it the response is 200 and empty. */
  readonly createUnsetError?: () => Error
}

const json = { kind: 'json' } as const
const text = { kind: 'text' } as const

/** The rules of every setting. */
export const settingRules: { readonly [K in SettingPath]: SettingRule<SettingValues[K]> } = {
  'auth/ldap/group-mappings': { ...json, createUnsetError: () => createNotConfiguredError('LDAP') },
  'auth/saml/group-mappings': { ...json, createUnsetError: () => createNotConfiguredError('SAML') },
  'auth/trusted-devices-allowed': json,
  'auth/two-factor-auth': json,
  'dns/custom-servers': {
    ...json,
    check({ primaryIpV4, secondaryIpV4 }) {
      checkIpV4('primaryIpV4', primaryIpV4)
      if (secondaryIpV4 !== undefined) checkIpV4('secondaryIpV4', secondaryIpV4)
    },
  },
  // Documented as JSON; the official Go client sends a raw string.
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
      if (regions.get(regionId) === undefined)
        throw createPropertyError('body', `There is no region ${regionId}`)
    },
  },
  'wpc/domain-routing-subnet': {
    ...json,
    check({ ipV4Address, ipV6Address }, state) {
      if (ipV4Address === undefined) throw createPropertyError('ipV4Address', 'must not be null')
      checkSubnets([ipV4Address], ipV6Address === undefined ? [] : [ipV6Address], state)
    },
  },
  'wpc/ip-allocation-mode': text,
  'wpc/routes-advanced-configuration-enabled': json,
  'wpc/snat': json,
  'wpc/subnet': {
    ...json,
    check({ ipV4Address = [], ipV6Address = [] }, state) {
      if (ipV4Address.length === 0) throw createPropertyError('ipV4Address', 'must not be empty')
      checkSubnets(ipV4Address, ipV6Address, state)
    },
  },
  'wpc/topology': text,
}

function createNotConfiguredError(feature: string): Error {
  return createRequestError(400, 'Bad Request', `${feature} is not configured`)
}

function checkPositive(value: number): void {
  if (value < 1) throw createPropertyError('body', 'must be at least 1')
}

function checkIpV4(property: string, value: string): void {
  if (!isAddress('IP_V4', value)) throw createPropertyError(property, `${value} is not an IPv4 address`)
}

function checkZones({ zones }: SettingValues['dns/zones']): void {
  // A bare array, without the object around it, fails here as well.
  if (zones === undefined) throw createPropertyError('zones', 'must not be null')
  for (const [index, { name, addresses = [] }] of zones.entries()) {
    if (!/^\S+$/.test(name))
      throw createPropertyError(`zones[${String(index)}].name`, 'must be a domain name')
    for (const address of addresses) {
      if (isAddress('IP_V4', address) || isAddress('IP_V6', address)) continue
      throw createPropertyError(`zones[${String(index)}].addresses`, `${address} is not an IP address`)
    }
  }
}

function checkSubnets(ipV4Address: readonly string[], ipV6Address: readonly string[], state: State): void {
  for (const subnet of ipV4Address) {
    if (parseSubnet(subnet, state.strictSubnets)?.type !== 'IP_V4')
      throw createPropertyError('ipV4Address', `${subnet} is not an IPv4 subnet`)
  }
  for (const subnet of ipV6Address) {
    if (parseSubnet(subnet, state.strictSubnets)?.type !== 'IP_V6')
      throw createPropertyError('ipV6Address', `${subnet} is not an IPv6 subnet`)
  }
}

/** With force update on, a new default applies to the existing user groups as well. */
function pushDeviceAllowance(maxDevice: number, state: State): void {
  if (!readSetting(state, 'user/device-allowance-force-update')) return
  for (const group of state.userGroups.all()) state.userGroups.put({ ...group, maxDevice })
}
