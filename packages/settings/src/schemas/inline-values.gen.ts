// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type {
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
} from '../models/inline-values.gen.ts'

export const getClientOptionsResponseSchema: z.ZodType<GetClientOptionsResponse> = z.array(z.string())

export const getConnectionTimeoutResponseSchema: z.ZodType<GetConnectionTimeoutResponse> = z.number()

export const getDefaultConnectAuthResponseSchema: z.ZodType<GetDefaultConnectAuthResponse> = z.string()

export const getDefaultDnsSuffixResponseSchema: z.ZodType<GetDefaultDnsSuffixResponse> = z.string()

export const getDefaultMaxDevicesPerUserResponseSchema: z.ZodType<GetDefaultMaxDevicesPerUserResponse> =
  z.number()

export const getDefaultRegionResponseSchema: z.ZodType<GetDefaultRegionResponse> = z.string()

export const getDeviceEnforcementLevelResponseSchema: z.ZodType<GetDeviceEnforcementLevelResponse> =
  z.string()

export const getDnsProxyEnabledResponseSchema: z.ZodType<GetDnsProxyEnabledResponse> = z.boolean()

export const getForceUpdateMaxDevicesPerUserResponseSchema: z.ZodType<GetForceUpdateMaxDevicesPerUserResponse> =
  z.boolean()

export const getIpAllocationModeResponseSchema: z.ZodType<GetIpAllocationModeResponse> = z.string()

export const getProfileDistributionResponseSchema: z.ZodType<GetProfileDistributionResponse> = z.string()

export const getRoutesAdvancedConfigurationEnabledResponseSchema: z.ZodType<GetRoutesAdvancedConfigurationEnabledResponse> =
  z.boolean()

export const getSnatResponseSchema: z.ZodType<GetSnatResponse> = z.boolean()

export const getTopologyResponseSchema: z.ZodType<GetTopologyResponse> = z.string()

export const getTrustedDevicesAllowedResponseSchema: z.ZodType<GetTrustedDevicesAllowedResponse> = z.boolean()

export const getTwoFactorAuthEnabledResponseSchema: z.ZodType<GetTwoFactorAuthEnabledResponse> = z.boolean()

export const setClientOptionsRequestSchema: z.ZodType<SetClientOptionsRequest> = z.array(z.string())

export const setClientOptionsResponseSchema: z.ZodType<SetClientOptionsResponse> = z.array(z.string())

export const setConnectionTimeoutRequestSchema: z.ZodType<SetConnectionTimeoutRequest> = z.int32()

export const setConnectionTimeoutResponseSchema: z.ZodType<SetConnectionTimeoutResponse> = z.number()

export const setDefaultConnectAuthRequestSchema: z.ZodType<SetDefaultConnectAuthRequest> = z.enum([
  'NO_AUTH',
  'ON_PRIOR_AUTH',
  'EVERY_TIME',
])

export const setDefaultConnectAuthResponseSchema: z.ZodType<SetDefaultConnectAuthResponse> = z.string()

export const setDefaultDnsSuffixRequestSchema: z.ZodType<SetDefaultDnsSuffixRequest> = z.string()

export const setDefaultDnsSuffixResponseSchema: z.ZodType<SetDefaultDnsSuffixResponse> = z.string()

export const setDefaultMaxDevicesPerUserRequestSchema: z.ZodType<SetDefaultMaxDevicesPerUserRequest> =
  z.int32()

export const setDefaultMaxDevicesPerUserResponseSchema: z.ZodType<SetDefaultMaxDevicesPerUserResponse> =
  z.number()

export const setDefaultRegionRequestSchema: z.ZodType<SetDefaultRegionRequest> = z.string()

export const setDefaultRegionResponseSchema: z.ZodType<SetDefaultRegionResponse> = z.string()

export const setDeviceEnforcementLevelRequestSchema: z.ZodType<SetDeviceEnforcementLevelRequest> = z.enum([
  'OFF',
  'LEARN_AND_ENFORCE',
  'ENFORCE',
])

export const setDeviceEnforcementLevelResponseSchema: z.ZodType<SetDeviceEnforcementLevelResponse> =
  z.string()

export const setDnsProxyEnabledRequestSchema: z.ZodType<SetDnsProxyEnabledRequest> = z.boolean()

export const setDnsProxyEnabledResponseSchema: z.ZodType<SetDnsProxyEnabledResponse> = z.boolean()

export const setForceUpdateMaxDevicesPerUserRequestSchema: z.ZodType<SetForceUpdateMaxDevicesPerUserRequest> =
  z.boolean()

export const setForceUpdateMaxDevicesPerUserResponseSchema: z.ZodType<SetForceUpdateMaxDevicesPerUserResponse> =
  z.boolean()

export const setIpAllocationModeRequestSchema: z.ZodType<SetIpAllocationModeRequest> = z.enum([
  'BOTH',
  'IP_V4_ONLY',
])

export const setIpAllocationModeResponseSchema: z.ZodType<SetIpAllocationModeResponse> = z.string()

export const setProfileDistributionRequestSchema: z.ZodType<SetProfileDistributionRequest> = z.enum([
  'AUTOMATIC',
  'MANUAL',
])

export const setProfileDistributionResponseSchema: z.ZodType<SetProfileDistributionResponse> = z.string()

export const setRoutesAdvancedConfigurationEnabledRequestSchema: z.ZodType<SetRoutesAdvancedConfigurationEnabledRequest> =
  z.boolean()

export const setRoutesAdvancedConfigurationEnabledResponseSchema: z.ZodType<SetRoutesAdvancedConfigurationEnabledResponse> =
  z.boolean()

export const setSnatRequestSchema: z.ZodType<SetSnatRequest> = z.boolean()

export const setSnatResponseSchema: z.ZodType<SetSnatResponse> = z.boolean()

export const setTopologyRequestSchema: z.ZodType<SetTopologyRequest> = z.enum(['FULL_MESH', 'CUSTOM'])

export const setTopologyResponseSchema: z.ZodType<SetTopologyResponse> = z.string()

export const setTrustedDevicesAllowedRequestSchema: z.ZodType<SetTrustedDevicesAllowedRequest> = z.boolean()

export const setTrustedDevicesAllowedResponseSchema: z.ZodType<SetTrustedDevicesAllowedResponse> = z.boolean()

export const setTwoFactorAuthEnabledRequestSchema: z.ZodType<SetTwoFactorAuthEnabledRequest> = z.boolean()

export const setTwoFactorAuthEnabledResponseSchema: z.ZodType<SetTwoFactorAuthEnabledResponse> = z.boolean()
