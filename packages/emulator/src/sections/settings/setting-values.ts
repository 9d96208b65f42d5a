import type { ConnectAuth } from '../../state/records/user-records.ts'
import { knownRegions } from '../../state/region-list.ts'
import type { State } from '../../state/state.ts'
import { wpcSubnets } from '../../state/subnets.ts'

/** Rules that map groups of an identity provider to user groups. */
interface GroupMappings {
  readonly fallbackGroupId: string
  readonly mappings: readonly {
    readonly groupId: string
    readonly idpGroupNames: readonly string[]
    readonly sortingOrder: number
  }[]
}

/** The value of each setting, by its path below `/api/v1/settings/`. */
export interface SettingValues {
  readonly 'auth/ldap/group-mappings': GroupMappings
  readonly 'auth/saml/group-mappings': GroupMappings
  readonly 'auth/trusted-devices-allowed': boolean
  readonly 'auth/two-factor-auth': boolean
  readonly 'dns/custom-servers': { readonly primaryIpV4: string; readonly secondaryIpV4?: string }
  readonly 'dns/default-suffix': string
  readonly 'dns/proxy-enabled': boolean
  readonly 'dns/zones': {
    readonly zones?: readonly { readonly name: string; readonly addresses?: readonly string[] }[]
  }
  readonly 'user/connect-auth': ConnectAuth
  readonly 'user/device-allowance': number
  readonly 'user/device-allowance-force-update': boolean
  readonly 'user/device-enforcement': 'OFF' | 'LEARN_AND_ENFORCE' | 'ENFORCE'
  readonly 'user/profile-distribution': 'AUTOMATIC' | 'MANUAL'
  readonly 'users/connection-timeout': number
  readonly 'wpc/client-options': readonly string[]
  readonly 'wpc/default-region': string
  readonly 'wpc/domain-routing-subnet': { readonly ipV4Address?: string; readonly ipV6Address?: string }
  readonly 'wpc/ip-allocation-mode': 'BOTH' | 'IP_V4_ONLY'
  readonly 'wpc/routes-advanced-configuration-enabled': boolean
  readonly 'wpc/snat': boolean
  readonly 'wpc/subnet': {
    readonly ipV4Address?: readonly string[]
    readonly ipV6Address?: readonly string[]
  }
  readonly 'wpc/topology': 'FULL_MESH' | 'CUSTOM'
}

/** The path of a setting below `/api/v1/settings/`. */
export type SettingPath = keyof SettingValues

/** The settings that are not configured until they are set. */
type Unconfigured = 'auth/ldap/group-mappings' | 'auth/saml/group-mappings' | 'dns/custom-servers'
type SettingWithDefault = Exclude<SettingPath, Unconfigured>

const unconfigured: readonly string[] = [
  'auth/ldap/group-mappings',
  'auth/saml/group-mappings',
  'dns/custom-servers',
] satisfies Unconfigured[]

/** The values of all other settings until they are set. */
const settingDefaults: Pick<SettingValues, SettingWithDefault> = {
  'auth/trusted-devices-allowed': false,
  'auth/two-factor-auth': false,
  'dns/default-suffix': '',
  'dns/proxy-enabled': false,
  'dns/zones': { zones: [] },
  'user/connect-auth': 'ON_PRIOR_AUTH',
  'user/device-allowance': 3,
  'user/device-allowance-force-update': false,
  'user/device-enforcement': 'OFF',
  'user/profile-distribution': 'AUTOMATIC',
  'users/connection-timeout': 24,
  'wpc/client-options': [],
  'wpc/default-region': knownRegions[0]?.id ?? '',
  'wpc/domain-routing-subnet': { ipV4Address: '100.80.0.0/12', ipV6Address: 'fd00:ec2:cd::/48' },
  'wpc/ip-allocation-mode': 'BOTH',
  'wpc/routes-advanced-configuration-enabled': false,
  'wpc/snat': false,
  'wpc/subnet': {
    ipV4Address: wpcSubnets.filter((subnet) => !subnet.includes(':')),
    ipV6Address: wpcSubnets.filter((subnet) => subnet.includes(':')),
  },
  'wpc/topology': 'FULL_MESH',
}

/** Whether a setting has this path. */
export function isSettingPath(path: string): path is SettingPath {
  return Object.hasOwn(settingDefaults, path) || unconfigured.includes(path)
}

/** Reads the value of a setting, or its default; `undefined` if it is not configured. */
export function readSetting<K extends SettingWithDefault>(state: State, path: K): SettingValues[K]
export function readSetting<K extends SettingPath>(state: State, path: K): SettingValues[K] | undefined
export function readSetting(state: State, path: SettingPath): unknown {
  const stored = state.settings.get(path)
  if (stored !== undefined) return stored.value
  const defaults: Partial<SettingValues> = settingDefaults
  return defaults[path]
}

/** Stores the value of a setting. */
export function writeSetting<K extends SettingPath>(state: State, path: K, value: SettingValues[K]): void {
  state.settings.put({ id: path, value })
}
