import type { ServiceContext } from '@cloudconnexa/core/service'
import type {
  GetTrustedDevicesAllowedResponse,
  GetTwoFactorAuthEnabledResponse,
  GroupMappingResponse,
} from './models/index.gen.ts'
import { ReadOnlySetting, Setting } from './setting.ts'
import {
  getLdapGroupMappings,
  getSamlGroupMappings,
  getTrustedDevicesAllowed,
  getTwoFactorAuthEnabled,
  setTrustedDevicesAllowed,
  setTwoFactorAuthEnabled,
} from './operations.gen.ts'

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
  readonly trustedDevices: Setting<GetTrustedDevicesAllowedResponse>
  /**
   * Whether users need a second factor; off by default. It counts for passwords and LDAP, not for SAML nor for the owner.
   *
   * API 1.0, `getTwoFactorAuthEnabled` and `setTwoFactorAuthEnabled`, GET and PUT /settings/auth/two-factor-auth
   */
  readonly twoFactor: Setting<GetTwoFactorAuthEnabledResponse>

  constructor(context: ServiceContext) {
    this.ldapGroupMappings = new ReadOnlySetting(context, { get: getLdapGroupMappings })
    this.samlGroupMappings = new ReadOnlySetting(context, { get: getSamlGroupMappings })
    this.trustedDevices = new Setting(context, {
      get: getTrustedDevicesAllowed,
      set: setTrustedDevicesAllowed,
    })
    this.twoFactor = new Setting(context, { get: getTwoFactorAuthEnabled, set: setTwoFactorAuthEnabled })
  }
}
