import type { ServiceContext } from '@cloudconnexa/core/service'
import { ReadOnlyOptionalSetting, Switch } from './setting.ts'
import {
  getLdapGroupMappings,
  getSamlGroupMappings,
  getTrustedDevicesAllowed,
  getTwoFactorAuthEnabled,
  setTrustedDevicesAllowed,
  setTwoFactorAuthEnabled,
} from './operations.gen.ts'
import type {
  AuthLdapGroupMappingsSetting,
  AuthSamlGroupMappingsSetting,
  AuthTrustedDevicesSetting,
  AuthTwoFactorSetting,
} from './settings.gen.ts'

/** Settings of how users prove who they are. */
export class AuthSettings {
  /**
   * Rules that put users of an LDAP directory into user groups, tried in the order of `sortingOrder`; users without a
   * match get the fallback group. Read-only. `undefined` where LDAP is not configured.
   */
  readonly ldapGroupMappings: AuthLdapGroupMappingsSetting
  /**
   * Rules that put users of a SAML identity provider into user groups, tried in the order of `sortingOrder`; users
   * without a match get the fallback group. Read-only. `undefined` where SAML is not configured.
   */
  readonly samlGroupMappings: AuthSamlGroupMappingsSetting
  /** Whether trusted devices may skip the second factor for 30 days; it matters only while `twoFactor` is on. */
  readonly trustedDevices: AuthTrustedDevicesSetting
  /**
   * Whether users need a second factor; off by default. It counts for passwords and LDAP, not for SAML nor for the owner.
   */
  readonly twoFactor: AuthTwoFactorSetting

  constructor(context: ServiceContext) {
    this.ldapGroupMappings = new ReadOnlyOptionalSetting(context, { get: getLdapGroupMappings })
    this.samlGroupMappings = new ReadOnlyOptionalSetting(context, { get: getSamlGroupMappings })
    this.trustedDevices = new Switch(context, {
      get: getTrustedDevicesAllowed,
      set: setTrustedDevicesAllowed,
    })
    this.twoFactor = new Switch(context, { get: getTwoFactorAuthEnabled, set: setTwoFactorAuthEnabled })
  }
}
