// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'

/** Answer of `getClientOptions` (`GET /settings/wpc/client-options`). */
export type GetClientOptionsAnswer = readonly string[]

export const getClientOptionsAnswerSchema: z.ZodType<GetClientOptionsAnswer> = z.array(z.string())

/** Answer of `getConnectionTimeout` (`GET /settings/users/connection-timeout`). */
export type GetConnectionTimeoutAnswer = number

export const getConnectionTimeoutAnswerSchema: z.ZodType<GetConnectionTimeoutAnswer> = z.number()

/** Answer of `getDefaultConnectAuth` (`GET /settings/user/connect-auth`). */
export type GetDefaultConnectAuthAnswer = 'NO_AUTH' | 'ON_PRIOR_AUTH' | 'EVERY_TIME' | (string & {})

export const getDefaultConnectAuthAnswerSchema: z.ZodType<GetDefaultConnectAuthAnswer> = z.string()

/** Answer of `getDefaultDnsSuffix` (`GET /settings/dns/default-suffix`). */
export type GetDefaultDnsSuffixAnswer = string

export const getDefaultDnsSuffixAnswerSchema: z.ZodType<GetDefaultDnsSuffixAnswer> = z.string()

/** Answer of `getDefaultMaxDevicesPerUser` (`GET /settings/user/device-allowance`). */
export type GetDefaultMaxDevicesPerUserAnswer = number

export const getDefaultMaxDevicesPerUserAnswerSchema: z.ZodType<GetDefaultMaxDevicesPerUserAnswer> =
  z.number()

/** Answer of `getDefaultRegion` (`GET /settings/wpc/default-region`). */
export type GetDefaultRegionAnswer = string

export const getDefaultRegionAnswerSchema: z.ZodType<GetDefaultRegionAnswer> = z.string()

/** Answer of `getDeviceEnforcementLevel` (`GET /settings/user/device-enforcement`). */
export type GetDeviceEnforcementLevelAnswer = 'OFF' | 'LEARN_AND_ENFORCE' | 'ENFORCE' | (string & {})

export const getDeviceEnforcementLevelAnswerSchema: z.ZodType<GetDeviceEnforcementLevelAnswer> = z.string()

/** Answer of `getDnsProxyEnabled` (`GET /settings/dns/proxy-enabled`). */
export type GetDnsProxyEnabledAnswer = boolean

export const getDnsProxyEnabledAnswerSchema: z.ZodType<GetDnsProxyEnabledAnswer> = z.boolean()

/** Answer of `getForceUpdateMaxDevicesPerUser` (`GET /settings/user/device-allowance-force-update`). */
export type GetForceUpdateMaxDevicesPerUserAnswer = boolean

export const getForceUpdateMaxDevicesPerUserAnswerSchema: z.ZodType<GetForceUpdateMaxDevicesPerUserAnswer> =
  z.boolean()

/** Answer of `getIpAllocationMode` (`GET /settings/wpc/ip-allocation-mode`). */
export type GetIpAllocationModeAnswer = 'BOTH' | 'IP_V4_ONLY' | (string & {})

export const getIpAllocationModeAnswerSchema: z.ZodType<GetIpAllocationModeAnswer> = z.string()

/** Answer of `getProfileDistribution` (`GET /settings/user/profile-distribution`). */
export type GetProfileDistributionAnswer = 'AUTOMATIC' | 'MANUAL' | (string & {})

export const getProfileDistributionAnswerSchema: z.ZodType<GetProfileDistributionAnswer> = z.string()

/**
 * Answer of `getRoutesAdvancedConfigurationEnabled`
 * (`GET /settings/wpc/routes-advanced-configuration-enabled`).
 */
export type GetRoutesAdvancedConfigurationEnabledAnswer = boolean

export const getRoutesAdvancedConfigurationEnabledAnswerSchema: z.ZodType<GetRoutesAdvancedConfigurationEnabledAnswer> =
  z.boolean()

/** Answer of `getSnat` (`GET /settings/wpc/snat`). */
export type GetSnatAnswer = boolean

export const getSnatAnswerSchema: z.ZodType<GetSnatAnswer> = z.boolean()

/** Answer of `getTopology` (`GET /settings/wpc/topology`). */
export type GetTopologyAnswer = 'FULL_MESH' | 'CUSTOM' | (string & {})

export const getTopologyAnswerSchema: z.ZodType<GetTopologyAnswer> = z.string()

/** Answer of `getTrustedDevicesAllowed` (`GET /settings/auth/trusted-devices-allowed`). */
export type GetTrustedDevicesAllowedAnswer = boolean

export const getTrustedDevicesAllowedAnswerSchema: z.ZodType<GetTrustedDevicesAllowedAnswer> = z.boolean()

/** Answer of `getTwoFactorAuthEnabled` (`GET /settings/auth/two-factor-auth`). */
export type GetTwoFactorAuthEnabledAnswer = boolean

export const getTwoFactorAuthEnabledAnswerSchema: z.ZodType<GetTwoFactorAuthEnabledAnswer> = z.boolean()

/** Answer of `setClientOptions` (`PUT /settings/wpc/client-options`). */
export type SetClientOptionsAnswer = readonly string[]

export const setClientOptionsAnswerSchema: z.ZodType<SetClientOptionsAnswer> = z.array(z.string())

/** Body of `setClientOptions` (`PUT /settings/wpc/client-options`). */
export type SetClientOptionsBody = readonly string[]

export const setClientOptionsBodySchema: z.ZodType<SetClientOptionsBody> = z.array(z.string())

/** Answer of `setConnectionTimeout` (`PUT /settings/users/connection-timeout`). */
export type SetConnectionTimeoutAnswer = number

export const setConnectionTimeoutAnswerSchema: z.ZodType<SetConnectionTimeoutAnswer> = z.number()

/** Body of `setConnectionTimeout` (`PUT /settings/users/connection-timeout`). */
export type SetConnectionTimeoutBody = number

export const setConnectionTimeoutBodySchema: z.ZodType<SetConnectionTimeoutBody> = z.int32()

/** Answer of `setDefaultConnectAuth` (`PUT /settings/user/connect-auth`). */
export type SetDefaultConnectAuthAnswer = 'NO_AUTH' | 'ON_PRIOR_AUTH' | 'EVERY_TIME' | (string & {})

export const setDefaultConnectAuthAnswerSchema: z.ZodType<SetDefaultConnectAuthAnswer> = z.string()

/** Body of `setDefaultConnectAuth` (`PUT /settings/user/connect-auth`). */
export type SetDefaultConnectAuthBody = 'NO_AUTH' | 'ON_PRIOR_AUTH' | 'EVERY_TIME'

export const setDefaultConnectAuthBodySchema: z.ZodType<SetDefaultConnectAuthBody> = z.enum([
  'NO_AUTH',
  'ON_PRIOR_AUTH',
  'EVERY_TIME',
])

/** Answer of `setDefaultDnsSuffix` (`PUT /settings/dns/default-suffix`). */
export type SetDefaultDnsSuffixAnswer = string

export const setDefaultDnsSuffixAnswerSchema: z.ZodType<SetDefaultDnsSuffixAnswer> = z.string()

/** Body of `setDefaultDnsSuffix` (`PUT /settings/dns/default-suffix`). */
export type SetDefaultDnsSuffixBody = string

export const setDefaultDnsSuffixBodySchema: z.ZodType<SetDefaultDnsSuffixBody> = z.string()

/** Answer of `setDefaultMaxDevicesPerUser` (`PUT /settings/user/device-allowance`). */
export type SetDefaultMaxDevicesPerUserAnswer = number

export const setDefaultMaxDevicesPerUserAnswerSchema: z.ZodType<SetDefaultMaxDevicesPerUserAnswer> =
  z.number()

/** Body of `setDefaultMaxDevicesPerUser` (`PUT /settings/user/device-allowance`). */
export type SetDefaultMaxDevicesPerUserBody = number

export const setDefaultMaxDevicesPerUserBodySchema: z.ZodType<SetDefaultMaxDevicesPerUserBody> = z.int32()

/** Answer of `setDefaultRegion` (`PUT /settings/wpc/default-region`). */
export type SetDefaultRegionAnswer = string

export const setDefaultRegionAnswerSchema: z.ZodType<SetDefaultRegionAnswer> = z.string()

/** Body of `setDefaultRegion` (`PUT /settings/wpc/default-region`). */
export type SetDefaultRegionBody = string

export const setDefaultRegionBodySchema: z.ZodType<SetDefaultRegionBody> = z.string()

/** Answer of `setDeviceEnforcementLevel` (`PUT /settings/user/device-enforcement`). */
export type SetDeviceEnforcementLevelAnswer = 'OFF' | 'LEARN_AND_ENFORCE' | 'ENFORCE' | (string & {})

export const setDeviceEnforcementLevelAnswerSchema: z.ZodType<SetDeviceEnforcementLevelAnswer> = z.string()

/** Body of `setDeviceEnforcementLevel` (`PUT /settings/user/device-enforcement`). */
export type SetDeviceEnforcementLevelBody = 'OFF' | 'LEARN_AND_ENFORCE' | 'ENFORCE'

export const setDeviceEnforcementLevelBodySchema: z.ZodType<SetDeviceEnforcementLevelBody> = z.enum([
  'OFF',
  'LEARN_AND_ENFORCE',
  'ENFORCE',
])

/** Answer of `setDnsProxyEnabled` (`PUT /settings/dns/proxy-enabled`). */
export type SetDnsProxyEnabledAnswer = boolean

export const setDnsProxyEnabledAnswerSchema: z.ZodType<SetDnsProxyEnabledAnswer> = z.boolean()

/** Body of `setDnsProxyEnabled` (`PUT /settings/dns/proxy-enabled`). */
export type SetDnsProxyEnabledBody = boolean

export const setDnsProxyEnabledBodySchema: z.ZodType<SetDnsProxyEnabledBody> = z.boolean()

/** Answer of `setForceUpdateMaxDevicesPerUser` (`PUT /settings/user/device-allowance-force-update`). */
export type SetForceUpdateMaxDevicesPerUserAnswer = boolean

export const setForceUpdateMaxDevicesPerUserAnswerSchema: z.ZodType<SetForceUpdateMaxDevicesPerUserAnswer> =
  z.boolean()

/** Body of `setForceUpdateMaxDevicesPerUser` (`PUT /settings/user/device-allowance-force-update`). */
export type SetForceUpdateMaxDevicesPerUserBody = boolean

export const setForceUpdateMaxDevicesPerUserBodySchema: z.ZodType<SetForceUpdateMaxDevicesPerUserBody> =
  z.boolean()

/** Answer of `setIpAllocationMode` (`PUT /settings/wpc/ip-allocation-mode`). */
export type SetIpAllocationModeAnswer = 'BOTH' | 'IP_V4_ONLY' | (string & {})

export const setIpAllocationModeAnswerSchema: z.ZodType<SetIpAllocationModeAnswer> = z.string()

/** Body of `setIpAllocationMode` (`PUT /settings/wpc/ip-allocation-mode`). */
export type SetIpAllocationModeBody = 'BOTH' | 'IP_V4_ONLY'

export const setIpAllocationModeBodySchema: z.ZodType<SetIpAllocationModeBody> = z.enum([
  'BOTH',
  'IP_V4_ONLY',
])

/** Answer of `setProfileDistribution` (`PUT /settings/user/profile-distribution`). */
export type SetProfileDistributionAnswer = 'AUTOMATIC' | 'MANUAL' | (string & {})

export const setProfileDistributionAnswerSchema: z.ZodType<SetProfileDistributionAnswer> = z.string()

/** Body of `setProfileDistribution` (`PUT /settings/user/profile-distribution`). */
export type SetProfileDistributionBody = 'AUTOMATIC' | 'MANUAL'

export const setProfileDistributionBodySchema: z.ZodType<SetProfileDistributionBody> = z.enum([
  'AUTOMATIC',
  'MANUAL',
])

/**
 * Answer of `setRoutesAdvancedConfigurationEnabled`
 * (`PUT /settings/wpc/routes-advanced-configuration-enabled`).
 */
export type SetRoutesAdvancedConfigurationEnabledAnswer = boolean

export const setRoutesAdvancedConfigurationEnabledAnswerSchema: z.ZodType<SetRoutesAdvancedConfigurationEnabledAnswer> =
  z.boolean()

/**
 * Body of `setRoutesAdvancedConfigurationEnabled`
 * (`PUT /settings/wpc/routes-advanced-configuration-enabled`).
 */
export type SetRoutesAdvancedConfigurationEnabledBody = boolean

export const setRoutesAdvancedConfigurationEnabledBodySchema: z.ZodType<SetRoutesAdvancedConfigurationEnabledBody> =
  z.boolean()

/** Answer of `setSnat` (`PUT /settings/wpc/snat`). */
export type SetSnatAnswer = boolean

export const setSnatAnswerSchema: z.ZodType<SetSnatAnswer> = z.boolean()

/** Body of `setSnat` (`PUT /settings/wpc/snat`). */
export type SetSnatBody = boolean

export const setSnatBodySchema: z.ZodType<SetSnatBody> = z.boolean()

/** Answer of `setTopology` (`PUT /settings/wpc/topology`). */
export type SetTopologyAnswer = 'FULL_MESH' | 'CUSTOM' | (string & {})

export const setTopologyAnswerSchema: z.ZodType<SetTopologyAnswer> = z.string()

/** Body of `setTopology` (`PUT /settings/wpc/topology`). */
export type SetTopologyBody = 'FULL_MESH' | 'CUSTOM'

export const setTopologyBodySchema: z.ZodType<SetTopologyBody> = z.enum(['FULL_MESH', 'CUSTOM'])

/** Answer of `setTrustedDevicesAllowed` (`PUT /settings/auth/trusted-devices-allowed`). */
export type SetTrustedDevicesAllowedAnswer = boolean

export const setTrustedDevicesAllowedAnswerSchema: z.ZodType<SetTrustedDevicesAllowedAnswer> = z.boolean()

/** Body of `setTrustedDevicesAllowed` (`PUT /settings/auth/trusted-devices-allowed`). */
export type SetTrustedDevicesAllowedBody = boolean

export const setTrustedDevicesAllowedBodySchema: z.ZodType<SetTrustedDevicesAllowedBody> = z.boolean()

/** Answer of `setTwoFactorAuthEnabled` (`PUT /settings/auth/two-factor-auth`). */
export type SetTwoFactorAuthEnabledAnswer = boolean

export const setTwoFactorAuthEnabledAnswerSchema: z.ZodType<SetTwoFactorAuthEnabledAnswer> = z.boolean()

/** Body of `setTwoFactorAuthEnabled` (`PUT /settings/auth/two-factor-auth`). */
export type SetTwoFactorAuthEnabledBody = boolean

export const setTwoFactorAuthEnabledBodySchema: z.ZodType<SetTwoFactorAuthEnabledBody> = z.boolean()
