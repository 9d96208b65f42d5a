// Generated from spec/ by `npm run generate`; change it there.

import type { Call, CallOptions } from '@cloudconnexa/core'
import type {
  DnsServerAddresses,
  DnsServerAddressesRequest,
  DnsZones,
  DnsZonesRequest,
  DomainRoutingSubnet,
  DomainRoutingSubnetRequest,
  GetClientOptionsResponse,
  GetConnectionTimeoutResponse,
  GetDefaultConnectAuthResponse,
  GetDefaultDnsSuffixResponse,
  GetDefaultMaxDevicesPerUserResponse,
  GetDefaultRegionResponse,
  GetDeviceEnforcementLevelResponse,
  GetDnsProxyEnabledResponse,
  GetForceUpdateMaxDevicesPerUserResponse,
  GetIpAllocationModeResponse,
  GetProfileDistributionResponse,
  GetRoutesAdvancedConfigurationEnabledResponse,
  GetSnatResponse,
  GetTopologyResponse,
  GetTrustedDevicesAllowedResponse,
  GetTwoFactorAuthEnabledResponse,
  GroupMappingResponse,
  SetClientOptionsRequest,
  SetClientOptionsResponse,
  SetConnectionTimeoutRequest,
  SetConnectionTimeoutResponse,
  SetDefaultConnectAuthRequest,
  SetDefaultConnectAuthResponse,
  SetDefaultDnsSuffixRequest,
  SetDefaultDnsSuffixResponse,
  SetDefaultMaxDevicesPerUserRequest,
  SetDefaultMaxDevicesPerUserResponse,
  SetDefaultRegionRequest,
  SetDefaultRegionResponse,
  SetDeviceEnforcementLevelRequest,
  SetDeviceEnforcementLevelResponse,
  SetDnsProxyEnabledRequest,
  SetDnsProxyEnabledResponse,
  SetForceUpdateMaxDevicesPerUserRequest,
  SetForceUpdateMaxDevicesPerUserResponse,
  SetIpAllocationModeRequest,
  SetIpAllocationModeResponse,
  SetProfileDistributionRequest,
  SetProfileDistributionResponse,
  SetRoutesAdvancedConfigurationEnabledRequest,
  SetRoutesAdvancedConfigurationEnabledResponse,
  SetSnatRequest,
  SetSnatResponse,
  SetTopologyRequest,
  SetTopologyResponse,
  SetTrustedDevicesAllowedRequest,
  SetTrustedDevicesAllowedResponse,
  SetTwoFactorAuthEnabledRequest,
  SetTwoFactorAuthEnabledResponse,
  Subnet,
  SubnetRequest,
} from './models/index.gen.ts'

/** The setting `settings.auth.ldapGroupMappings` of a client. */
export interface AuthLdapGroupMappingsSetting {
  /**
   * Reads the LDAP group mapping rules (read-only).
   *
   * API 1.0, `getLdapGroupMappings`, GET /settings/auth/ldap/group-mappings
   *
   * @example
   * ```ts
   * const value = await client.settings.auth.ldapGroupMappings.get()
   * ```
   */
  get(options?: CallOptions): Call<GroupMappingResponse | undefined>
}

/** The setting `settings.auth.samlGroupMappings` of a client. */
export interface AuthSamlGroupMappingsSetting {
  /**
   * Reads the SAML group mapping rules (read-only).
   *
   * API 1.0, `getSamlGroupMappings`, GET /settings/auth/saml/group-mappings
   *
   * @example
   * ```ts
   * const value = await client.settings.auth.samlGroupMappings.get()
   * ```
   */
  get(options?: CallOptions): Call<GroupMappingResponse | undefined>
}

/** The setting `settings.auth.trustedDevices` of a client. */
export interface AuthTrustedDevicesSetting {
  /**
   * Reads whether trusted devices may skip the second factor.
   *
   * API 1.0, `getTrustedDevicesAllowed`, GET /settings/auth/trusted-devices-allowed
   *
   * @example
   * ```ts
   * const value = await client.settings.auth.trustedDevices.get()
   * ```
   */
  get(options?: CallOptions): Call<GetTrustedDevicesAllowedResponse>
  /**
   * Sets whether trusted devices may skip the second factor.
   *
   * API 1.0, `setTrustedDevicesAllowed`, PUT /settings/auth/trusted-devices-allowed
   *
   * @param value - The value as a whole; what was set before is replaced.
   * @returns The value that is stored now.
   * @throws {ValidationError} when the API or the model refuses the value.
   *
   * @example
   * ```ts
   * await client.settings.auth.trustedDevices.set(true)
   * ```
   */
  set(value: SetTrustedDevicesAllowedRequest, options?: CallOptions): Call<SetTrustedDevicesAllowedResponse>
  /**
   * Turns the setting on: does what `set(true)` does.
   *
   * API 1.0, `setTrustedDevicesAllowed`, PUT /settings/auth/trusted-devices-allowed
   *
   * @returns The value that is stored now.
   *
   * @example
   * ```ts
   * await client.settings.auth.trustedDevices.enable()
   * ```
   */
  enable(options?: CallOptions): Call<SetTrustedDevicesAllowedResponse>
  /**
   * Turns the setting off: does what `set(false)` does.
   *
   * API 1.0, `setTrustedDevicesAllowed`, PUT /settings/auth/trusted-devices-allowed
   *
   * @returns The value that is stored now.
   *
   * @example
   * ```ts
   * await client.settings.auth.trustedDevices.disable()
   * ```
   */
  disable(options?: CallOptions): Call<SetTrustedDevicesAllowedResponse>
}

/** The setting `settings.auth.twoFactor` of a client. */
export interface AuthTwoFactorSetting {
  /**
   * Reads whether two-factor authentication is on.
   *
   * API 1.0, `getTwoFactorAuthEnabled`, GET /settings/auth/two-factor-auth
   *
   * @example
   * ```ts
   * const value = await client.settings.auth.twoFactor.get()
   * ```
   */
  get(options?: CallOptions): Call<GetTwoFactorAuthEnabledResponse>
  /**
   * Sets whether two-factor authentication is on.
   *
   * API 1.0, `setTwoFactorAuthEnabled`, PUT /settings/auth/two-factor-auth
   *
   * @param value - The value as a whole; what was set before is replaced.
   * @returns The value that is stored now.
   * @throws {ValidationError} when the API or the model refuses the value.
   *
   * @example
   * ```ts
   * await client.settings.auth.twoFactor.set(true)
   * ```
   */
  set(value: SetTwoFactorAuthEnabledRequest, options?: CallOptions): Call<SetTwoFactorAuthEnabledResponse>
  /**
   * Turns the setting on: does what `set(true)` does.
   *
   * API 1.0, `setTwoFactorAuthEnabled`, PUT /settings/auth/two-factor-auth
   *
   * @returns The value that is stored now.
   *
   * @example
   * ```ts
   * await client.settings.auth.twoFactor.enable()
   * ```
   */
  enable(options?: CallOptions): Call<SetTwoFactorAuthEnabledResponse>
  /**
   * Turns the setting off: does what `set(false)` does.
   *
   * API 1.0, `setTwoFactorAuthEnabled`, PUT /settings/auth/two-factor-auth
   *
   * @returns The value that is stored now.
   *
   * @example
   * ```ts
   * await client.settings.auth.twoFactor.disable()
   * ```
   */
  disable(options?: CallOptions): Call<SetTwoFactorAuthEnabledResponse>
}

/** The setting `settings.dns.servers` of a client. */
export interface DnsServersSetting {
  /**
   * Reads the custom DNS servers.
   *
   * API 1.0, `getDnsServerAddresses`, GET /settings/dns/custom-servers
   *
   * @example
   * ```ts
   * const value = await client.settings.dns.servers.get()
   * ```
   */
  get(options?: CallOptions): Call<DnsServerAddresses | undefined>
  /**
   * Sets the custom DNS servers.
   *
   * API 1.0, `setDnsServerAddresses`, PUT /settings/dns/custom-servers
   *
   * @param value - The value as a whole; what was set before is replaced.
   * @returns The value that is stored now.
   * @throws {ValidationError} when the API or the model refuses the value.
   *
   * @example
   * ```ts
   * await client.settings.dns.servers.set({ primaryIpV4: '10.0.0.53', secondaryIpV4: '10.0.1.53' })
   * ```
   */
  set(value: DnsServerAddressesRequest, options?: CallOptions): Call<DnsServerAddresses>
}

/** The setting `settings.dns.suffix` of a client. */
export interface DnsSuffixSetting {
  /**
   * Reads the default DNS suffix.
   *
   * API 1.0, `getDefaultDnsSuffix`, GET /settings/dns/default-suffix
   *
   * @example
   * ```ts
   * const value = await client.settings.dns.suffix.get()
   * ```
   */
  get(options?: CallOptions): Call<GetDefaultDnsSuffixResponse | undefined>
  /**
   * Sets the default DNS suffix.
   *
   * API 1.0, `setDefaultDnsSuffix`, PUT /settings/dns/default-suffix
   *
   * @param value - The value as a whole; what was set before is replaced.
   * @returns The value that is stored now.
   * @throws {ValidationError} when the API or the model refuses the value.
   *
   * @example
   * ```ts
   * await client.settings.dns.suffix.set('corp.example.com')
   * ```
   */
  set(value: SetDefaultDnsSuffixRequest, options?: CallOptions): Call<SetDefaultDnsSuffixResponse>
}

/** The setting `settings.dns.proxy` of a client. */
export interface DnsProxySetting {
  /**
   * Reads whether the DNS proxy is on.
   *
   * API 1.0, `getDnsProxyEnabled`, GET /settings/dns/proxy-enabled
   *
   * @example
   * ```ts
   * const value = await client.settings.dns.proxy.get()
   * ```
   */
  get(options?: CallOptions): Call<GetDnsProxyEnabledResponse>
  /**
   * Sets whether the DNS proxy is on.
   *
   * API 1.0, `setDnsProxyEnabled`, PUT /settings/dns/proxy-enabled
   *
   * @param value - The value as a whole; what was set before is replaced.
   * @returns The value that is stored now.
   * @throws {ValidationError} when the API or the model refuses the value.
   *
   * @example
   * ```ts
   * await client.settings.dns.proxy.set(true)
   * ```
   */
  set(value: SetDnsProxyEnabledRequest, options?: CallOptions): Call<SetDnsProxyEnabledResponse>
  /**
   * Turns the setting on: does what `set(true)` does.
   *
   * API 1.0, `setDnsProxyEnabled`, PUT /settings/dns/proxy-enabled
   *
   * @returns The value that is stored now.
   *
   * @example
   * ```ts
   * await client.settings.dns.proxy.enable()
   * ```
   */
  enable(options?: CallOptions): Call<SetDnsProxyEnabledResponse>
  /**
   * Turns the setting off: does what `set(false)` does.
   *
   * API 1.0, `setDnsProxyEnabled`, PUT /settings/dns/proxy-enabled
   *
   * @returns The value that is stored now.
   *
   * @example
   * ```ts
   * await client.settings.dns.proxy.disable()
   * ```
   */
  disable(options?: CallOptions): Call<SetDnsProxyEnabledResponse>
}

/** The setting `settings.dns.zones` of a client. */
export interface DnsZonesSetting {
  /**
   * Reads the custom DNS zones.
   *
   * API 1.0, `getDnsZones`, GET /settings/dns/zones
   *
   * @example
   * ```ts
   * const value = await client.settings.dns.zones.get()
   * ```
   */
  get(options?: CallOptions): Call<DnsZones>
  /**
   * Sets the custom DNS zones.
   *
   * API 1.0, `setDnsZones`, PUT /settings/dns/zones
   *
   * @param value - The value as a whole; what was set before is replaced.
   * @returns The value that is stored now.
   * @throws {ValidationError} when the API or the model refuses the value.
   *
   * @example
   * ```ts
   * await client.settings.dns.zones.set({ zones: [{ name: 'corp.example.com', addresses: ['10.0.0.53'] }] })
   * ```
   */
  set(value: DnsZonesRequest, options?: CallOptions): Call<DnsZones>
}

/** The setting `settings.users.connectAuth` of a client. */
export interface UsersConnectAuthSetting {
  /**
   * Reads the default connection authentication.
   *
   * API 1.0, `getDefaultConnectAuth`, GET /settings/user/connect-auth
   *
   * @example
   * ```ts
   * const value = await client.settings.users.connectAuth.get()
   * ```
   */
  get(options?: CallOptions): Call<GetDefaultConnectAuthResponse>
  /**
   * Sets the default connection authentication.
   *
   * API 1.0, `setDefaultConnectAuth`, PUT /settings/user/connect-auth
   *
   * @param value - The value as a whole; what was set before is replaced.
   * @returns The value that is stored now.
   * @throws {ValidationError} when the API or the model refuses the value.
   *
   * @example
   * ```ts
   * await client.settings.users.connectAuth.set('EVERY_TIME')
   * ```
   */
  set(value: SetDefaultConnectAuthRequest, options?: CallOptions): Call<SetDefaultConnectAuthResponse>
}

/** The setting `settings.users.maxDevices` of a client. */
export interface UsersMaxDevicesSetting {
  /**
   * Reads the default maximum number of devices per user.
   *
   * API 1.0, `getDefaultMaxDevicesPerUser`, GET /settings/user/device-allowance
   *
   * @example
   * ```ts
   * const value = await client.settings.users.maxDevices.get()
   * ```
   */
  get(options?: CallOptions): Call<GetDefaultMaxDevicesPerUserResponse>
  /**
   * Sets the default maximum number of devices per user.
   *
   * API 1.0, `setDefaultMaxDevicesPerUser`, PUT /settings/user/device-allowance
   *
   * @param value - The value as a whole; what was set before is replaced.
   * @returns The value that is stored now.
   * @throws {ValidationError} when the API or the model refuses the value.
   *
   * @example
   * ```ts
   * await client.settings.users.maxDevices.set(5)
   * ```
   */
  set(
    value: SetDefaultMaxDevicesPerUserRequest,
    options?: CallOptions,
  ): Call<SetDefaultMaxDevicesPerUserResponse>
}

/** The setting `settings.users.forceUpdateMaxDevices` of a client. */
export interface UsersForceUpdateMaxDevicesSetting {
  /**
   * Reads whether a changed default is also pushed to existing user groups.
   *
   * API 1.0, `getForceUpdateMaxDevicesPerUser`, GET /settings/user/device-allowance-force-update
   *
   * @example
   * ```ts
   * const value = await client.settings.users.forceUpdateMaxDevices.get()
   * ```
   */
  get(options?: CallOptions): Call<GetForceUpdateMaxDevicesPerUserResponse>
  /**
   * Sets whether a changed default is also pushed to existing user groups.
   *
   * API 1.0, `setForceUpdateMaxDevicesPerUser`, PUT /settings/user/device-allowance-force-update
   *
   * @param value - The value as a whole; what was set before is replaced.
   * @returns The value that is stored now.
   * @throws {ValidationError} when the API or the model refuses the value.
   *
   * @example
   * ```ts
   * await client.settings.users.forceUpdateMaxDevices.set(true)
   * ```
   */
  set(
    value: SetForceUpdateMaxDevicesPerUserRequest,
    options?: CallOptions,
  ): Call<SetForceUpdateMaxDevicesPerUserResponse>
  /**
   * Turns the setting on: does what `set(true)` does.
   *
   * API 1.0, `setForceUpdateMaxDevicesPerUser`, PUT /settings/user/device-allowance-force-update
   *
   * @returns The value that is stored now.
   *
   * @example
   * ```ts
   * await client.settings.users.forceUpdateMaxDevices.enable()
   * ```
   */
  enable(options?: CallOptions): Call<SetForceUpdateMaxDevicesPerUserResponse>
  /**
   * Turns the setting off: does what `set(false)` does.
   *
   * API 1.0, `setForceUpdateMaxDevicesPerUser`, PUT /settings/user/device-allowance-force-update
   *
   * @returns The value that is stored now.
   *
   * @example
   * ```ts
   * await client.settings.users.forceUpdateMaxDevices.disable()
   * ```
   */
  disable(options?: CallOptions): Call<SetForceUpdateMaxDevicesPerUserResponse>
}

/** The setting `settings.users.deviceEnforcement` of a client. */
export interface UsersDeviceEnforcementSetting {
  /**
   * Reads the device identity enforcement level.
   *
   * API 1.0, `getDeviceEnforcementLevel`, GET /settings/user/device-enforcement
   *
   * @example
   * ```ts
   * const value = await client.settings.users.deviceEnforcement.get()
   * ```
   */
  get(options?: CallOptions): Call<GetDeviceEnforcementLevelResponse>
  /**
   * Sets the device identity enforcement level.
   *
   * API 1.0, `setDeviceEnforcementLevel`, PUT /settings/user/device-enforcement
   *
   * @param value - The value as a whole; what was set before is replaced.
   * @returns The value that is stored now.
   * @throws {ValidationError} when the API or the model refuses the value.
   *
   * @example
   * ```ts
   * await client.settings.users.deviceEnforcement.set('ENFORCE')
   * ```
   */
  set(value: SetDeviceEnforcementLevelRequest, options?: CallOptions): Call<SetDeviceEnforcementLevelResponse>
}

/** The setting `settings.users.profileDistribution` of a client. */
export interface UsersProfileDistributionSetting {
  /**
   * Reads how profiles are distributed.
   *
   * API 1.0, `getProfileDistribution`, GET /settings/user/profile-distribution
   *
   * @example
   * ```ts
   * const value = await client.settings.users.profileDistribution.get()
   * ```
   */
  get(options?: CallOptions): Call<GetProfileDistributionResponse>
  /**
   * Sets how profiles are distributed.
   *
   * API 1.0, `setProfileDistribution`, PUT /settings/user/profile-distribution
   *
   * @param value - The value as a whole; what was set before is replaced.
   * @returns The value that is stored now.
   * @throws {ValidationError} when the API or the model refuses the value.
   *
   * @example
   * ```ts
   * await client.settings.users.profileDistribution.set('MANUAL')
   * ```
   */
  set(value: SetProfileDistributionRequest, options?: CallOptions): Call<SetProfileDistributionResponse>
}

/** The setting `settings.users.connectionTimeout` of a client. */
export interface UsersConnectionTimeoutSetting {
  /**
   * Reads the connection timeout of users (hours).
   *
   * API 1.0, `getConnectionTimeout`, GET /settings/users/connection-timeout
   *
   * @example
   * ```ts
   * const value = await client.settings.users.connectionTimeout.get()
   * ```
   */
  get(options?: CallOptions): Call<GetConnectionTimeoutResponse>
  /**
   * Sets the connection timeout of users (hours).
   *
   * API 1.0, `setConnectionTimeout`, PUT /settings/users/connection-timeout
   *
   * @param value - The value as a whole; what was set before is replaced.
   * @returns The value that is stored now.
   * @throws {ValidationError} when the API or the model refuses the value.
   *
   * @example
   * ```ts
   * await client.settings.users.connectionTimeout.set(12)
   * ```
   */
  set(value: SetConnectionTimeoutRequest, options?: CallOptions): Call<SetConnectionTimeoutResponse>
}

/** The setting `settings.wpc.clientOptions` of a client. */
export interface WpcClientOptionsSetting {
  /**
   * Reads the extra OpenVPN client options.
   *
   * API 1.0, `getClientOptions`, GET /settings/wpc/client-options
   *
   * @example
   * ```ts
   * const value = await client.settings.wpc.clientOptions.get()
   * ```
   */
  get(options?: CallOptions): Call<GetClientOptionsResponse>
  /**
   * Sets the extra OpenVPN client options.
   *
   * API 1.0, `setClientOptions`, PUT /settings/wpc/client-options
   *
   * @param value - The value as a whole; what was set before is replaced.
   * @returns The value that is stored now.
   * @throws {ValidationError} when the API or the model refuses the value.
   *
   * @example
   * ```ts
   * await client.settings.wpc.clientOptions.set(['block-outside-dns'])
   * ```
   */
  set(value: SetClientOptionsRequest, options?: CallOptions): Call<SetClientOptionsResponse>
}

/** The setting `settings.wpc.defaultRegion` of a client. */
export interface WpcDefaultRegionSetting {
  /**
   * Reads the default region (a region id).
   *
   * API 1.0, `getDefaultRegion`, GET /settings/wpc/default-region
   *
   * @example
   * ```ts
   * const value = await client.settings.wpc.defaultRegion.get()
   * ```
   */
  get(options?: CallOptions): Call<GetDefaultRegionResponse>
  /**
   * Sets the default region (a region id).
   *
   * API 1.0, `setDefaultRegion`, PUT /settings/wpc/default-region
   *
   * @param value - The value as a whole; what was set before is replaced.
   * @returns The value that is stored now.
   * @throws {ValidationError} when the API or the model refuses the value.
   *
   * @example
   * ```ts
   * await client.settings.wpc.defaultRegion.set('eu-central-1')
   * ```
   */
  set(value: SetDefaultRegionRequest, options?: CallOptions): Call<SetDefaultRegionResponse>
}

/** The setting `settings.wpc.domainRoutingSubnet` of a client. */
export interface WpcDomainRoutingSubnetSetting {
  /**
   * Reads the domain routing subnets.
   *
   * API 1.0, `getDomainRoutingSubnet`, GET /settings/wpc/domain-routing-subnet
   *
   * @example
   * ```ts
   * const value = await client.settings.wpc.domainRoutingSubnet.get()
   * ```
   */
  get(options?: CallOptions): Call<DomainRoutingSubnet>
  /**
   * Sets the domain routing subnets.
   *
   * API 1.0, `setDomainRoutingSubnet`, PUT /settings/wpc/domain-routing-subnet
   *
   * @param value - The value as a whole; what was set before is replaced.
   * @returns The value that is stored now.
   * @throws {ValidationError} when the API or the model refuses the value.
   *
   * @example
   * ```ts
   * await client.settings.wpc.domainRoutingSubnet.set({ ipV4Address: '100.80.0.0/12', ipV6Address: 'fd:0:0:4000::/50' })
   * ```
   */
  set(value: DomainRoutingSubnetRequest, options?: CallOptions): Call<DomainRoutingSubnet>
}

/** The setting `settings.wpc.ipAllocationMode` of a client. */
export interface WpcIpAllocationModeSetting {
  /**
   * Reads the IP allocation mode.
   *
   * API 1.2.3, `getIpAllocationMode`, GET /settings/wpc/ip-allocation-mode
   *
   * @throws {UnsupportedOperationError} when the client is set to an API version before 1.2.3.
   *
   * @example
   * ```ts
   * const value = await client.settings.wpc.ipAllocationMode.get()
   * ```
   */
  get(options?: CallOptions): Call<GetIpAllocationModeResponse>
  /**
   * Sets the IP allocation mode.
   *
   * API 1.2.3, `setIpAllocationMode`, PUT /settings/wpc/ip-allocation-mode
   *
   * @param value - The value as a whole; what was set before is replaced.
   * @returns The value that is stored now.
   * @throws {ValidationError} when the API or the model refuses the value.
   * @throws {UnsupportedOperationError} when the client is set to an API version before 1.2.3.
   *
   * @example
   * ```ts
   * await client.settings.wpc.ipAllocationMode.set('IP_V4_ONLY')
   * ```
   */
  set(value: SetIpAllocationModeRequest, options?: CallOptions): Call<SetIpAllocationModeResponse>
}

/** The setting `settings.wpc.routesAdvancedConfiguration` of a client. */
export interface WpcRoutesAdvancedConfigurationSetting {
  /**
   * Reads whether advanced route configuration is on.
   *
   * API 1.1.6, `getRoutesAdvancedConfigurationEnabled`, GET /settings/wpc/routes-advanced-configuration-enabled
   *
   * @throws {UnsupportedOperationError} when the client is set to an API version before 1.1.6.
   *
   * @example
   * ```ts
   * const value = await client.settings.wpc.routesAdvancedConfiguration.get()
   * ```
   */
  get(options?: CallOptions): Call<GetRoutesAdvancedConfigurationEnabledResponse>
  /**
   * Sets whether advanced route configuration is on.
   *
   * API 1.1.6, `setRoutesAdvancedConfigurationEnabled`, PUT /settings/wpc/routes-advanced-configuration-enabled
   *
   * @param value - The value as a whole; what was set before is replaced.
   * @returns The value that is stored now.
   * @throws {ValidationError} when the API or the model refuses the value.
   * @throws {UnsupportedOperationError} when the client is set to an API version before 1.1.6.
   *
   * @example
   * ```ts
   * await client.settings.wpc.routesAdvancedConfiguration.set(true)
   * ```
   */
  set(
    value: SetRoutesAdvancedConfigurationEnabledRequest,
    options?: CallOptions,
  ): Call<SetRoutesAdvancedConfigurationEnabledResponse>
  /**
   * Turns the setting on: does what `set(true)` does.
   *
   * API 1.1.6, `setRoutesAdvancedConfigurationEnabled`, PUT /settings/wpc/routes-advanced-configuration-enabled
   *
   * @returns The value that is stored now.
   * @throws {UnsupportedOperationError} when the client is set to an API version before 1.1.6.
   *
   * @example
   * ```ts
   * await client.settings.wpc.routesAdvancedConfiguration.enable()
   * ```
   */
  enable(options?: CallOptions): Call<SetRoutesAdvancedConfigurationEnabledResponse>
  /**
   * Turns the setting off: does what `set(false)` does.
   *
   * API 1.1.6, `setRoutesAdvancedConfigurationEnabled`, PUT /settings/wpc/routes-advanced-configuration-enabled
   *
   * @returns The value that is stored now.
   * @throws {UnsupportedOperationError} when the client is set to an API version before 1.1.6.
   *
   * @example
   * ```ts
   * await client.settings.wpc.routesAdvancedConfiguration.disable()
   * ```
   */
  disable(options?: CallOptions): Call<SetRoutesAdvancedConfigurationEnabledResponse>
}

/** The setting `settings.wpc.snat` of a client. */
export interface WpcSnatSetting {
  /**
   * Reads whether SNAT is on.
   *
   * API 1.0, `getSnat`, GET /settings/wpc/snat
   *
   * @example
   * ```ts
   * const value = await client.settings.wpc.snat.get()
   * ```
   */
  get(options?: CallOptions): Call<GetSnatResponse>
  /**
   * Sets whether SNAT is on.
   *
   * API 1.0, `setSnat`, PUT /settings/wpc/snat
   *
   * @param value - The value as a whole; what was set before is replaced.
   * @returns The value that is stored now.
   * @throws {ValidationError} when the API or the model refuses the value.
   *
   * @example
   * ```ts
   * await client.settings.wpc.snat.set(true)
   * ```
   */
  set(value: SetSnatRequest, options?: CallOptions): Call<SetSnatResponse>
  /**
   * Turns the setting on: does what `set(true)` does.
   *
   * API 1.0, `setSnat`, PUT /settings/wpc/snat
   *
   * @returns The value that is stored now.
   *
   * @example
   * ```ts
   * await client.settings.wpc.snat.enable()
   * ```
   */
  enable(options?: CallOptions): Call<SetSnatResponse>
  /**
   * Turns the setting off: does what `set(false)` does.
   *
   * API 1.0, `setSnat`, PUT /settings/wpc/snat
   *
   * @returns The value that is stored now.
   *
   * @example
   * ```ts
   * await client.settings.wpc.snat.disable()
   * ```
   */
  disable(options?: CallOptions): Call<SetSnatResponse>
}

/** The setting `settings.wpc.subnet` of a client. */
export interface WpcSubnetSetting {
  /**
   * Reads the WPC subnets.
   *
   * API 1.0, `getSubnet`, GET /settings/wpc/subnet
   *
   * @example
   * ```ts
   * const value = await client.settings.wpc.subnet.get()
   * ```
   */
  get(options?: CallOptions): Call<Subnet>
  /**
   * Sets the WPC subnets.
   *
   * API 1.0, `setSubnet`, PUT /settings/wpc/subnet
   *
   * @param value - The value as a whole; what was set before is replaced.
   * @returns The value that is stored now.
   * @throws {ValidationError} when the API or the model refuses the value.
   *
   * @example
   * ```ts
   * await client.settings.wpc.subnet.set({ ipV4Address: ['100.96.0.0/11'], ipV6Address: ['fd:0:0:8000::/49'] })
   * ```
   */
  set(value: SubnetRequest, options?: CallOptions): Call<Subnet>
}

/** The setting `settings.wpc.topology` of a client. */
export interface WpcTopologySetting {
  /**
   * Reads the WPC topology.
   *
   * API 1.0, `getTopology`, GET /settings/wpc/topology
   *
   * @example
   * ```ts
   * const value = await client.settings.wpc.topology.get()
   * ```
   */
  get(options?: CallOptions): Call<GetTopologyResponse>
  /**
   * Sets the WPC topology.
   *
   * API 1.0, `setTopology`, PUT /settings/wpc/topology
   *
   * @param value - The value as a whole; what was set before is replaced.
   * @returns The value that is stored now.
   * @throws {ValidationError} when the API or the model refuses the value.
   *
   * @example
   * ```ts
   * await client.settings.wpc.topology.set('CUSTOM')
   * ```
   */
  set(value: SetTopologyRequest, options?: CallOptions): Call<SetTopologyResponse>
}
