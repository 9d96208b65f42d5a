import type { Contract, ServiceContext } from '@cloudconnexa/core'
import type {
  GetTrustedDevicesAllowedAnswer,
  GetTwoFactorAuthEnabledAnswer,
  GroupMappingResponse,
} from './models/index.gen.ts'
import { ReadOnlySetting, Setting } from './setting.ts'
import { readOnly, readWrite } from './setting-operations.ts'

const ldapGroupMappings = readOnly(
  { path: '/settings/auth/ldap/group-mappings' },
  { id: 'getLdapGroupMappings', response: 'groupMappingResponse' },
)
const samlGroupMappings = readOnly(
  { path: '/settings/auth/saml/group-mappings' },
  { id: 'getSamlGroupMappings', response: 'groupMappingResponse' },
)
const trustedDevices = readWrite(
  { path: '/settings/auth/trusted-devices-allowed' },
  { id: 'getTrustedDevicesAllowed', response: 'getTrustedDevicesAllowedAnswer' },
  {
    id: 'setTrustedDevicesAllowed',
    body: 'setTrustedDevicesAllowedBody',
    response: 'setTrustedDevicesAllowedAnswer',
  },
)
const twoFactor = readWrite(
  { path: '/settings/auth/two-factor-auth' },
  { id: 'getTwoFactorAuthEnabled', response: 'getTwoFactorAuthEnabledAnswer' },
  {
    id: 'setTwoFactorAuthEnabled',
    body: 'setTwoFactorAuthEnabledBody',
    response: 'setTwoFactorAuthEnabledAnswer',
  },
)

/** Contracts of the operations on authentication settings. */
export const authSettingOperations: readonly Contract[] = [
  ldapGroupMappings.get,
  samlGroupMappings.get,
  trustedDevices.get,
  trustedDevices.set,
  twoFactor.get,
  twoFactor.set,
]

/** Settings of how users prove who they are. */
export class AuthSettings {
  /**
   * Rules that put users of an LDAP directory into user groups, tried in the order of `sortingOrder`; users without a
   * match get the fallback group. Read-only. Where LDAP is not configured, an answer that holds
   * `statusError` was seen.
   *
   * API 1.0, `getLdapGroupMappings`, GET /settings/auth/ldap/group-mappings
   */
  readonly ldapGroupMappings: ReadOnlySetting<GroupMappingResponse>
  /**
   * Rules that put users of a SAML identity provider into user groups, tried in the order of `sortingOrder`; users
   * without a match get the fallback group. Read-only. Where SAML is not configured, an answer that
   * holds `statusError` was seen.
   *
   * API 1.0, `getSamlGroupMappings`, GET /settings/auth/saml/group-mappings
   */
  readonly samlGroupMappings: ReadOnlySetting<GroupMappingResponse>
  /**
   * Whether trusted devices may skip the second factor for 30 days; it matters only while `twoFactor` is on.
   *
   * API 1.0, `getTrustedDevicesAllowed` and `setTrustedDevicesAllowed`, GET and PUT /settings/auth/trusted-devices-allowed
   */
  readonly trustedDevices: Setting<GetTrustedDevicesAllowedAnswer>
  /**
   * Whether users need a second factor; off by default. It counts for passwords and LDAP, not for SAML nor for the owner.
   *
   * API 1.0, `getTwoFactorAuthEnabled` and `setTwoFactorAuthEnabled`, GET and PUT /settings/auth/two-factor-auth
   */
  readonly twoFactor: Setting<GetTwoFactorAuthEnabledAnswer>

  constructor(context: ServiceContext) {
    this.ldapGroupMappings = new ReadOnlySetting(context, ldapGroupMappings)
    this.samlGroupMappings = new ReadOnlySetting(context, samlGroupMappings)
    this.trustedDevices = new Setting(context, trustedDevices)
    this.twoFactor = new Setting(context, twoFactor)
  }
}
