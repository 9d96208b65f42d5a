// Generated from spec/ by `npm run generate`; change it there.

import { isAmong, isArrayWith, isInt32, isString } from './type-guards.gen.ts'

/** Response of `getClientOptions` (`GET /settings/wpc/client-options`). */
export type GetClientOptionsResponse = readonly string[]

/** Whether a value is a {@link GetClientOptionsResponse}. */
export function isGetClientOptionsResponse(value: unknown): value is GetClientOptionsResponse {
  return isArrayWith(value, isString)
}

/** Response of `getConnectionTimeout` (`GET /settings/users/connection-timeout`). */
export type GetConnectionTimeoutResponse = number

/** Whether a value is a {@link GetConnectionTimeoutResponse}. */
export function isGetConnectionTimeoutResponse(value: unknown): value is GetConnectionTimeoutResponse {
  return Number.isFinite(value)
}

/** Response of `getDefaultConnectAuth` (`GET /settings/user/connect-auth`). */
export type GetDefaultConnectAuthResponse = 'NO_AUTH' | 'ON_PRIOR_AUTH' | 'EVERY_TIME' | (string & {})

/** Whether a value is a {@link GetDefaultConnectAuthResponse}. */
export function isGetDefaultConnectAuthResponse(value: unknown): value is GetDefaultConnectAuthResponse {
  return typeof value === 'string'
}

/** Response of `getDefaultDnsSuffix` (`GET /settings/dns/default-suffix`). */
export type GetDefaultDnsSuffixResponse = string

/** Whether a value is a {@link GetDefaultDnsSuffixResponse}. */
export function isGetDefaultDnsSuffixResponse(value: unknown): value is GetDefaultDnsSuffixResponse {
  return typeof value === 'string'
}

/** Response of `getDefaultMaxDevicesPerUser` (`GET /settings/user/device-allowance`). */
export type GetDefaultMaxDevicesPerUserResponse = number

/** Whether a value is a {@link GetDefaultMaxDevicesPerUserResponse}. */
export function isGetDefaultMaxDevicesPerUserResponse(
  value: unknown,
): value is GetDefaultMaxDevicesPerUserResponse {
  return Number.isFinite(value)
}

/** Response of `getDefaultRegion` (`GET /settings/wpc/default-region`). */
export type GetDefaultRegionResponse = string

/** Whether a value is a {@link GetDefaultRegionResponse}. */
export function isGetDefaultRegionResponse(value: unknown): value is GetDefaultRegionResponse {
  return typeof value === 'string'
}

/** Response of `getDeviceEnforcementLevel` (`GET /settings/user/device-enforcement`). */
export type GetDeviceEnforcementLevelResponse = 'OFF' | 'LEARN_AND_ENFORCE' | 'ENFORCE' | (string & {})

/** Whether a value is a {@link GetDeviceEnforcementLevelResponse}. */
export function isGetDeviceEnforcementLevelResponse(
  value: unknown,
): value is GetDeviceEnforcementLevelResponse {
  return typeof value === 'string'
}

/** Response of `getDnsProxyEnabled` (`GET /settings/dns/proxy-enabled`). */
export type GetDnsProxyEnabledResponse = boolean

/** Whether a value is a {@link GetDnsProxyEnabledResponse}. */
export function isGetDnsProxyEnabledResponse(value: unknown): value is GetDnsProxyEnabledResponse {
  return typeof value === 'boolean'
}

/** Response of `getForceUpdateMaxDevicesPerUser` (`GET /settings/user/device-allowance-force-update`). */
export type GetForceUpdateMaxDevicesPerUserResponse = boolean

/** Whether a value is a {@link GetForceUpdateMaxDevicesPerUserResponse}. */
export function isGetForceUpdateMaxDevicesPerUserResponse(
  value: unknown,
): value is GetForceUpdateMaxDevicesPerUserResponse {
  return typeof value === 'boolean'
}

/** Response of `getIpAllocationMode` (`GET /settings/wpc/ip-allocation-mode`). */
export type GetIpAllocationModeResponse = 'BOTH' | 'IP_V4_ONLY' | (string & {})

/** Whether a value is a {@link GetIpAllocationModeResponse}. */
export function isGetIpAllocationModeResponse(value: unknown): value is GetIpAllocationModeResponse {
  return typeof value === 'string'
}

/** Response of `getProfileDistribution` (`GET /settings/user/profile-distribution`). */
export type GetProfileDistributionResponse = 'AUTOMATIC' | 'MANUAL' | (string & {})

/** Whether a value is a {@link GetProfileDistributionResponse}. */
export function isGetProfileDistributionResponse(value: unknown): value is GetProfileDistributionResponse {
  return typeof value === 'string'
}

/**
 * Response of `getRoutesAdvancedConfigurationEnabled`
 * (`GET /settings/wpc/routes-advanced-configuration-enabled`).
 */
export type GetRoutesAdvancedConfigurationEnabledResponse = boolean

/** Whether a value is a {@link GetRoutesAdvancedConfigurationEnabledResponse}. */
export function isGetRoutesAdvancedConfigurationEnabledResponse(
  value: unknown,
): value is GetRoutesAdvancedConfigurationEnabledResponse {
  return typeof value === 'boolean'
}

/** Response of `getSnat` (`GET /settings/wpc/snat`). */
export type GetSnatResponse = boolean

/** Whether a value is a {@link GetSnatResponse}. */
export function isGetSnatResponse(value: unknown): value is GetSnatResponse {
  return typeof value === 'boolean'
}

/** Response of `getTopology` (`GET /settings/wpc/topology`). */
export type GetTopologyResponse = 'FULL_MESH' | 'CUSTOM' | (string & {})

/** Whether a value is a {@link GetTopologyResponse}. */
export function isGetTopologyResponse(value: unknown): value is GetTopologyResponse {
  return typeof value === 'string'
}

/** Response of `getTrustedDevicesAllowed` (`GET /settings/auth/trusted-devices-allowed`). */
export type GetTrustedDevicesAllowedResponse = boolean

/** Whether a value is a {@link GetTrustedDevicesAllowedResponse}. */
export function isGetTrustedDevicesAllowedResponse(
  value: unknown,
): value is GetTrustedDevicesAllowedResponse {
  return typeof value === 'boolean'
}

/** Response of `getTwoFactorAuthEnabled` (`GET /settings/auth/two-factor-auth`). */
export type GetTwoFactorAuthEnabledResponse = boolean

/** Whether a value is a {@link GetTwoFactorAuthEnabledResponse}. */
export function isGetTwoFactorAuthEnabledResponse(value: unknown): value is GetTwoFactorAuthEnabledResponse {
  return typeof value === 'boolean'
}

/** Request body of `setClientOptions` (`PUT /settings/wpc/client-options`). */
export type SetClientOptionsRequest = readonly string[]

/** Whether a value is a {@link SetClientOptionsRequest}. */
export function isSetClientOptionsRequest(value: unknown): value is SetClientOptionsRequest {
  return isArrayWith(value, isString)
}

/** Response of `setClientOptions` (`PUT /settings/wpc/client-options`). */
export type SetClientOptionsResponse = readonly string[]

/** Whether a value is a {@link SetClientOptionsResponse}. */
export function isSetClientOptionsResponse(value: unknown): value is SetClientOptionsResponse {
  return isArrayWith(value, isString)
}

/** Request body of `setConnectionTimeout` (`PUT /settings/users/connection-timeout`). */
export type SetConnectionTimeoutRequest = number

/** Whether a value is a {@link SetConnectionTimeoutRequest}. */
export function isSetConnectionTimeoutRequest(value: unknown): value is SetConnectionTimeoutRequest {
  return isInt32(value)
}

/** Response of `setConnectionTimeout` (`PUT /settings/users/connection-timeout`). */
export type SetConnectionTimeoutResponse = number

/** Whether a value is a {@link SetConnectionTimeoutResponse}. */
export function isSetConnectionTimeoutResponse(value: unknown): value is SetConnectionTimeoutResponse {
  return Number.isFinite(value)
}

/** Request body of `setDefaultConnectAuth` (`PUT /settings/user/connect-auth`). */
export type SetDefaultConnectAuthRequest = 'NO_AUTH' | 'ON_PRIOR_AUTH' | 'EVERY_TIME'

/** Whether a value is a {@link SetDefaultConnectAuthRequest}. */
export function isSetDefaultConnectAuthRequest(value: unknown): value is SetDefaultConnectAuthRequest {
  return isAmong(value, ['NO_AUTH', 'ON_PRIOR_AUTH', 'EVERY_TIME'])
}

/** Response of `setDefaultConnectAuth` (`PUT /settings/user/connect-auth`). */
export type SetDefaultConnectAuthResponse = 'NO_AUTH' | 'ON_PRIOR_AUTH' | 'EVERY_TIME' | (string & {})

/** Whether a value is a {@link SetDefaultConnectAuthResponse}. */
export function isSetDefaultConnectAuthResponse(value: unknown): value is SetDefaultConnectAuthResponse {
  return typeof value === 'string'
}

/** Request body of `setDefaultDnsSuffix` (`PUT /settings/dns/default-suffix`). */
export type SetDefaultDnsSuffixRequest = string

/** Whether a value is a {@link SetDefaultDnsSuffixRequest}. */
export function isSetDefaultDnsSuffixRequest(value: unknown): value is SetDefaultDnsSuffixRequest {
  return typeof value === 'string'
}

/** Response of `setDefaultDnsSuffix` (`PUT /settings/dns/default-suffix`). */
export type SetDefaultDnsSuffixResponse = string

/** Whether a value is a {@link SetDefaultDnsSuffixResponse}. */
export function isSetDefaultDnsSuffixResponse(value: unknown): value is SetDefaultDnsSuffixResponse {
  return typeof value === 'string'
}

/** Request body of `setDefaultMaxDevicesPerUser` (`PUT /settings/user/device-allowance`). */
export type SetDefaultMaxDevicesPerUserRequest = number

/** Whether a value is a {@link SetDefaultMaxDevicesPerUserRequest}. */
export function isSetDefaultMaxDevicesPerUserRequest(
  value: unknown,
): value is SetDefaultMaxDevicesPerUserRequest {
  return isInt32(value)
}

/** Response of `setDefaultMaxDevicesPerUser` (`PUT /settings/user/device-allowance`). */
export type SetDefaultMaxDevicesPerUserResponse = number

/** Whether a value is a {@link SetDefaultMaxDevicesPerUserResponse}. */
export function isSetDefaultMaxDevicesPerUserResponse(
  value: unknown,
): value is SetDefaultMaxDevicesPerUserResponse {
  return Number.isFinite(value)
}

/** Request body of `setDefaultRegion` (`PUT /settings/wpc/default-region`). */
export type SetDefaultRegionRequest = string

/** Whether a value is a {@link SetDefaultRegionRequest}. */
export function isSetDefaultRegionRequest(value: unknown): value is SetDefaultRegionRequest {
  return typeof value === 'string'
}

/** Response of `setDefaultRegion` (`PUT /settings/wpc/default-region`). */
export type SetDefaultRegionResponse = string

/** Whether a value is a {@link SetDefaultRegionResponse}. */
export function isSetDefaultRegionResponse(value: unknown): value is SetDefaultRegionResponse {
  return typeof value === 'string'
}

/** Request body of `setDeviceEnforcementLevel` (`PUT /settings/user/device-enforcement`). */
export type SetDeviceEnforcementLevelRequest = 'OFF' | 'LEARN_AND_ENFORCE' | 'ENFORCE'

/** Whether a value is a {@link SetDeviceEnforcementLevelRequest}. */
export function isSetDeviceEnforcementLevelRequest(
  value: unknown,
): value is SetDeviceEnforcementLevelRequest {
  return isAmong(value, ['OFF', 'LEARN_AND_ENFORCE', 'ENFORCE'])
}

/** Response of `setDeviceEnforcementLevel` (`PUT /settings/user/device-enforcement`). */
export type SetDeviceEnforcementLevelResponse = 'OFF' | 'LEARN_AND_ENFORCE' | 'ENFORCE' | (string & {})

/** Whether a value is a {@link SetDeviceEnforcementLevelResponse}. */
export function isSetDeviceEnforcementLevelResponse(
  value: unknown,
): value is SetDeviceEnforcementLevelResponse {
  return typeof value === 'string'
}

/** Request body of `setDnsProxyEnabled` (`PUT /settings/dns/proxy-enabled`). */
export type SetDnsProxyEnabledRequest = boolean

/** Whether a value is a {@link SetDnsProxyEnabledRequest}. */
export function isSetDnsProxyEnabledRequest(value: unknown): value is SetDnsProxyEnabledRequest {
  return typeof value === 'boolean'
}

/** Response of `setDnsProxyEnabled` (`PUT /settings/dns/proxy-enabled`). */
export type SetDnsProxyEnabledResponse = boolean

/** Whether a value is a {@link SetDnsProxyEnabledResponse}. */
export function isSetDnsProxyEnabledResponse(value: unknown): value is SetDnsProxyEnabledResponse {
  return typeof value === 'boolean'
}

/**
 * Request body of `setForceUpdateMaxDevicesPerUser`
 * (`PUT /settings/user/device-allowance-force-update`).
 */
export type SetForceUpdateMaxDevicesPerUserRequest = boolean

/** Whether a value is a {@link SetForceUpdateMaxDevicesPerUserRequest}. */
export function isSetForceUpdateMaxDevicesPerUserRequest(
  value: unknown,
): value is SetForceUpdateMaxDevicesPerUserRequest {
  return typeof value === 'boolean'
}

/** Response of `setForceUpdateMaxDevicesPerUser` (`PUT /settings/user/device-allowance-force-update`). */
export type SetForceUpdateMaxDevicesPerUserResponse = boolean

/** Whether a value is a {@link SetForceUpdateMaxDevicesPerUserResponse}. */
export function isSetForceUpdateMaxDevicesPerUserResponse(
  value: unknown,
): value is SetForceUpdateMaxDevicesPerUserResponse {
  return typeof value === 'boolean'
}

/** Request body of `setIpAllocationMode` (`PUT /settings/wpc/ip-allocation-mode`). */
export type SetIpAllocationModeRequest = 'BOTH' | 'IP_V4_ONLY'

/** Whether a value is a {@link SetIpAllocationModeRequest}. */
export function isSetIpAllocationModeRequest(value: unknown): value is SetIpAllocationModeRequest {
  return isAmong(value, ['BOTH', 'IP_V4_ONLY'])
}

/** Response of `setIpAllocationMode` (`PUT /settings/wpc/ip-allocation-mode`). */
export type SetIpAllocationModeResponse = 'BOTH' | 'IP_V4_ONLY' | (string & {})

/** Whether a value is a {@link SetIpAllocationModeResponse}. */
export function isSetIpAllocationModeResponse(value: unknown): value is SetIpAllocationModeResponse {
  return typeof value === 'string'
}

/** Request body of `setProfileDistribution` (`PUT /settings/user/profile-distribution`). */
export type SetProfileDistributionRequest = 'AUTOMATIC' | 'MANUAL'

/** Whether a value is a {@link SetProfileDistributionRequest}. */
export function isSetProfileDistributionRequest(value: unknown): value is SetProfileDistributionRequest {
  return isAmong(value, ['AUTOMATIC', 'MANUAL'])
}

/** Response of `setProfileDistribution` (`PUT /settings/user/profile-distribution`). */
export type SetProfileDistributionResponse = 'AUTOMATIC' | 'MANUAL' | (string & {})

/** Whether a value is a {@link SetProfileDistributionResponse}. */
export function isSetProfileDistributionResponse(value: unknown): value is SetProfileDistributionResponse {
  return typeof value === 'string'
}

/**
 * Request body of `setRoutesAdvancedConfigurationEnabled`
 * (`PUT /settings/wpc/routes-advanced-configuration-enabled`).
 */
export type SetRoutesAdvancedConfigurationEnabledRequest = boolean

/** Whether a value is a {@link SetRoutesAdvancedConfigurationEnabledRequest}. */
export function isSetRoutesAdvancedConfigurationEnabledRequest(
  value: unknown,
): value is SetRoutesAdvancedConfigurationEnabledRequest {
  return typeof value === 'boolean'
}

/**
 * Response of `setRoutesAdvancedConfigurationEnabled`
 * (`PUT /settings/wpc/routes-advanced-configuration-enabled`).
 */
export type SetRoutesAdvancedConfigurationEnabledResponse = boolean

/** Whether a value is a {@link SetRoutesAdvancedConfigurationEnabledResponse}. */
export function isSetRoutesAdvancedConfigurationEnabledResponse(
  value: unknown,
): value is SetRoutesAdvancedConfigurationEnabledResponse {
  return typeof value === 'boolean'
}

/** Request body of `setSnat` (`PUT /settings/wpc/snat`). */
export type SetSnatRequest = boolean

/** Whether a value is a {@link SetSnatRequest}. */
export function isSetSnatRequest(value: unknown): value is SetSnatRequest {
  return typeof value === 'boolean'
}

/** Response of `setSnat` (`PUT /settings/wpc/snat`). */
export type SetSnatResponse = boolean

/** Whether a value is a {@link SetSnatResponse}. */
export function isSetSnatResponse(value: unknown): value is SetSnatResponse {
  return typeof value === 'boolean'
}

/** Request body of `setTopology` (`PUT /settings/wpc/topology`). */
export type SetTopologyRequest = 'FULL_MESH' | 'CUSTOM'

/** Whether a value is a {@link SetTopologyRequest}. */
export function isSetTopologyRequest(value: unknown): value is SetTopologyRequest {
  return isAmong(value, ['FULL_MESH', 'CUSTOM'])
}

/** Response of `setTopology` (`PUT /settings/wpc/topology`). */
export type SetTopologyResponse = 'FULL_MESH' | 'CUSTOM' | (string & {})

/** Whether a value is a {@link SetTopologyResponse}. */
export function isSetTopologyResponse(value: unknown): value is SetTopologyResponse {
  return typeof value === 'string'
}

/** Request body of `setTrustedDevicesAllowed` (`PUT /settings/auth/trusted-devices-allowed`). */
export type SetTrustedDevicesAllowedRequest = boolean

/** Whether a value is a {@link SetTrustedDevicesAllowedRequest}. */
export function isSetTrustedDevicesAllowedRequest(value: unknown): value is SetTrustedDevicesAllowedRequest {
  return typeof value === 'boolean'
}

/** Response of `setTrustedDevicesAllowed` (`PUT /settings/auth/trusted-devices-allowed`). */
export type SetTrustedDevicesAllowedResponse = boolean

/** Whether a value is a {@link SetTrustedDevicesAllowedResponse}. */
export function isSetTrustedDevicesAllowedResponse(
  value: unknown,
): value is SetTrustedDevicesAllowedResponse {
  return typeof value === 'boolean'
}

/** Request body of `setTwoFactorAuthEnabled` (`PUT /settings/auth/two-factor-auth`). */
export type SetTwoFactorAuthEnabledRequest = boolean

/** Whether a value is a {@link SetTwoFactorAuthEnabledRequest}. */
export function isSetTwoFactorAuthEnabledRequest(value: unknown): value is SetTwoFactorAuthEnabledRequest {
  return typeof value === 'boolean'
}

/** Response of `setTwoFactorAuthEnabled` (`PUT /settings/auth/two-factor-auth`). */
export type SetTwoFactorAuthEnabledResponse = boolean

/** Whether a value is a {@link SetTwoFactorAuthEnabledResponse}. */
export function isSetTwoFactorAuthEnabledResponse(value: unknown): value is SetTwoFactorAuthEnabledResponse {
  return typeof value === 'boolean'
}
