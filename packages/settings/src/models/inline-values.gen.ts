// Generated from spec/ by `npm run generate`; change it there.

/** Response of `getClientOptions` (`GET /settings/wpc/client-options`). */
export type GetClientOptionsResponse = readonly string[]

/** Response of `getConnectionTimeout` (`GET /settings/users/connection-timeout`). */
export type GetConnectionTimeoutResponse = number

/** Response of `getDefaultConnectAuth` (`GET /settings/user/connect-auth`). */
export type GetDefaultConnectAuthResponse = 'NO_AUTH' | 'ON_PRIOR_AUTH' | 'EVERY_TIME' | (string & {})

/** Response of `getDefaultDnsSuffix` (`GET /settings/dns/default-suffix`). */
export type GetDefaultDnsSuffixResponse = string

/** Response of `getDefaultMaxDevicesPerUser` (`GET /settings/user/device-allowance`). */
export type GetDefaultMaxDevicesPerUserResponse = number

/** Response of `getDefaultRegion` (`GET /settings/wpc/default-region`). */
export type GetDefaultRegionResponse = string

/** Response of `getDeviceEnforcementLevel` (`GET /settings/user/device-enforcement`). */
export type GetDeviceEnforcementLevelResponse = 'OFF' | 'LEARN_AND_ENFORCE' | 'ENFORCE' | (string & {})

/** Response of `getDnsProxyEnabled` (`GET /settings/dns/proxy-enabled`). */
export type GetDnsProxyEnabledResponse = boolean

/** Response of `getForceUpdateMaxDevicesPerUser` (`GET /settings/user/device-allowance-force-update`). */
export type GetForceUpdateMaxDevicesPerUserResponse = boolean

/** Response of `getIpAllocationMode` (`GET /settings/wpc/ip-allocation-mode`). */
export type GetIpAllocationModeResponse = 'BOTH' | 'IP_V4_ONLY' | (string & {})

/** Response of `getProfileDistribution` (`GET /settings/user/profile-distribution`). */
export type GetProfileDistributionResponse = 'AUTOMATIC' | 'MANUAL' | (string & {})

/**
 * Response of `getRoutesAdvancedConfigurationEnabled`
 * (`GET /settings/wpc/routes-advanced-configuration-enabled`).
 */
export type GetRoutesAdvancedConfigurationEnabledResponse = boolean

/** Response of `getSnat` (`GET /settings/wpc/snat`). */
export type GetSnatResponse = boolean

/** Response of `getTopology` (`GET /settings/wpc/topology`). */
export type GetTopologyResponse = 'FULL_MESH' | 'CUSTOM' | (string & {})

/** Response of `getTrustedDevicesAllowed` (`GET /settings/auth/trusted-devices-allowed`). */
export type GetTrustedDevicesAllowedResponse = boolean

/** Response of `getTwoFactorAuthEnabled` (`GET /settings/auth/two-factor-auth`). */
export type GetTwoFactorAuthEnabledResponse = boolean

/** Request body of `setClientOptions` (`PUT /settings/wpc/client-options`). */
export type SetClientOptionsRequest = readonly string[]

/** Response of `setClientOptions` (`PUT /settings/wpc/client-options`). */
export type SetClientOptionsResponse = readonly string[]

/** Request body of `setConnectionTimeout` (`PUT /settings/users/connection-timeout`). */
export type SetConnectionTimeoutRequest = number

/** Response of `setConnectionTimeout` (`PUT /settings/users/connection-timeout`). */
export type SetConnectionTimeoutResponse = number

/** Request body of `setDefaultConnectAuth` (`PUT /settings/user/connect-auth`). */
export type SetDefaultConnectAuthRequest = 'NO_AUTH' | 'ON_PRIOR_AUTH' | 'EVERY_TIME'

/** Response of `setDefaultConnectAuth` (`PUT /settings/user/connect-auth`). */
export type SetDefaultConnectAuthResponse = 'NO_AUTH' | 'ON_PRIOR_AUTH' | 'EVERY_TIME' | (string & {})

/** Request body of `setDefaultDnsSuffix` (`PUT /settings/dns/default-suffix`). */
export type SetDefaultDnsSuffixRequest = string

/** Response of `setDefaultDnsSuffix` (`PUT /settings/dns/default-suffix`). */
export type SetDefaultDnsSuffixResponse = string

/** Request body of `setDefaultMaxDevicesPerUser` (`PUT /settings/user/device-allowance`). */
export type SetDefaultMaxDevicesPerUserRequest = number

/** Response of `setDefaultMaxDevicesPerUser` (`PUT /settings/user/device-allowance`). */
export type SetDefaultMaxDevicesPerUserResponse = number

/** Request body of `setDefaultRegion` (`PUT /settings/wpc/default-region`). */
export type SetDefaultRegionRequest = string

/** Response of `setDefaultRegion` (`PUT /settings/wpc/default-region`). */
export type SetDefaultRegionResponse = string

/** Request body of `setDeviceEnforcementLevel` (`PUT /settings/user/device-enforcement`). */
export type SetDeviceEnforcementLevelRequest = 'OFF' | 'LEARN_AND_ENFORCE' | 'ENFORCE'

/** Response of `setDeviceEnforcementLevel` (`PUT /settings/user/device-enforcement`). */
export type SetDeviceEnforcementLevelResponse = 'OFF' | 'LEARN_AND_ENFORCE' | 'ENFORCE' | (string & {})

/** Request body of `setDnsProxyEnabled` (`PUT /settings/dns/proxy-enabled`). */
export type SetDnsProxyEnabledRequest = boolean

/** Response of `setDnsProxyEnabled` (`PUT /settings/dns/proxy-enabled`). */
export type SetDnsProxyEnabledResponse = boolean

/**
 * Request body of `setForceUpdateMaxDevicesPerUser`
 * (`PUT /settings/user/device-allowance-force-update`).
 */
export type SetForceUpdateMaxDevicesPerUserRequest = boolean

/** Response of `setForceUpdateMaxDevicesPerUser` (`PUT /settings/user/device-allowance-force-update`). */
export type SetForceUpdateMaxDevicesPerUserResponse = boolean

/** Request body of `setIpAllocationMode` (`PUT /settings/wpc/ip-allocation-mode`). */
export type SetIpAllocationModeRequest = 'BOTH' | 'IP_V4_ONLY'

/** Response of `setIpAllocationMode` (`PUT /settings/wpc/ip-allocation-mode`). */
export type SetIpAllocationModeResponse = 'BOTH' | 'IP_V4_ONLY' | (string & {})

/** Request body of `setProfileDistribution` (`PUT /settings/user/profile-distribution`). */
export type SetProfileDistributionRequest = 'AUTOMATIC' | 'MANUAL'

/** Response of `setProfileDistribution` (`PUT /settings/user/profile-distribution`). */
export type SetProfileDistributionResponse = 'AUTOMATIC' | 'MANUAL' | (string & {})

/**
 * Request body of `setRoutesAdvancedConfigurationEnabled`
 * (`PUT /settings/wpc/routes-advanced-configuration-enabled`).
 */
export type SetRoutesAdvancedConfigurationEnabledRequest = boolean

/**
 * Response of `setRoutesAdvancedConfigurationEnabled`
 * (`PUT /settings/wpc/routes-advanced-configuration-enabled`).
 */
export type SetRoutesAdvancedConfigurationEnabledResponse = boolean

/** Request body of `setSnat` (`PUT /settings/wpc/snat`). */
export type SetSnatRequest = boolean

/** Response of `setSnat` (`PUT /settings/wpc/snat`). */
export type SetSnatResponse = boolean

/** Request body of `setTopology` (`PUT /settings/wpc/topology`). */
export type SetTopologyRequest = 'FULL_MESH' | 'CUSTOM'

/** Response of `setTopology` (`PUT /settings/wpc/topology`). */
export type SetTopologyResponse = 'FULL_MESH' | 'CUSTOM' | (string & {})

/** Request body of `setTrustedDevicesAllowed` (`PUT /settings/auth/trusted-devices-allowed`). */
export type SetTrustedDevicesAllowedRequest = boolean

/** Response of `setTrustedDevicesAllowed` (`PUT /settings/auth/trusted-devices-allowed`). */
export type SetTrustedDevicesAllowedResponse = boolean

/** Request body of `setTwoFactorAuthEnabled` (`PUT /settings/auth/two-factor-auth`). */
export type SetTwoFactorAuthEnabledRequest = boolean

/** Response of `setTwoFactorAuthEnabled` (`PUT /settings/auth/two-factor-auth`). */
export type SetTwoFactorAuthEnabledResponse = boolean
