// Generated from spec/ by `npm run generate`; change it there.

import { type Contract, type Operation, operations } from '@cloudconnexa/core/service'
import type * as models from './models/model-table.gen.ts'
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

// The models are loaded with the first body or check, and zod where one has to be explained.
const operation = operations<typeof models>(() => import('./models/model-table.gen.ts'))

/** Get the LDAP group mapping rules (read-only): `GET /settings/auth/ldap/group-mappings` */
export const getLdapGroupMappings: Operation<
  Record<string, never>,
  GroupMappingResponse | undefined
> = operation({
  id: 'getLdapGroupMappings',
  method: 'GET',
  path: '/settings/auth/ldap/group-mappings',
  response: 'groupMappingResponse',
  mayBeEmpty: true,
})

/** Get the SAML group mapping rules (read-only): `GET /settings/auth/saml/group-mappings` */
export const getSamlGroupMappings: Operation<
  Record<string, never>,
  GroupMappingResponse | undefined
> = operation({
  id: 'getSamlGroupMappings',
  method: 'GET',
  path: '/settings/auth/saml/group-mappings',
  response: 'groupMappingResponse',
  mayBeEmpty: true,
})

/** Get whether trusted devices may skip the second factor: `GET /settings/auth/trusted-devices-allowed` */
export const getTrustedDevicesAllowed: Operation<
  Record<string, never>,
  GetTrustedDevicesAllowedResponse
> = operation({
  id: 'getTrustedDevicesAllowed',
  method: 'GET',
  path: '/settings/auth/trusted-devices-allowed',
  response: 'getTrustedDevicesAllowedResponse',
})

/** Set whether trusted devices may skip the second factor; responds with the stored value: `PUT /settings/auth/trusted-devices-allowed` */
export const setTrustedDevicesAllowed: Operation<
  { readonly body: SetTrustedDevicesAllowedRequest },
  SetTrustedDevicesAllowedResponse
> = operation({
  id: 'setTrustedDevicesAllowed',
  method: 'PUT',
  path: '/settings/auth/trusted-devices-allowed',
  body: 'setTrustedDevicesAllowedRequest',
  response: 'setTrustedDevicesAllowedResponse',
})

/** Get whether two-factor authentication is on: `GET /settings/auth/two-factor-auth` */
export const getTwoFactorAuthEnabled: Operation<
  Record<string, never>,
  GetTwoFactorAuthEnabledResponse
> = operation({
  id: 'getTwoFactorAuthEnabled',
  method: 'GET',
  path: '/settings/auth/two-factor-auth',
  response: 'getTwoFactorAuthEnabledResponse',
})

/** Set whether two-factor authentication is on; responds with the stored value: `PUT /settings/auth/two-factor-auth` */
export const setTwoFactorAuthEnabled: Operation<
  { readonly body: SetTwoFactorAuthEnabledRequest },
  SetTwoFactorAuthEnabledResponse
> = operation({
  id: 'setTwoFactorAuthEnabled',
  method: 'PUT',
  path: '/settings/auth/two-factor-auth',
  body: 'setTwoFactorAuthEnabledRequest',
  response: 'setTwoFactorAuthEnabledResponse',
})

/** Get the custom DNS servers: `GET /settings/dns/custom-servers` */
export const getDnsServerAddresses: Operation<
  Record<string, never>,
  DnsServerAddresses | undefined
> = operation({
  id: 'getDnsServerAddresses',
  method: 'GET',
  path: '/settings/dns/custom-servers',
  response: 'dnsServerAddresses',
  mayBeEmpty: true,
})

/** Set the custom DNS servers; responds with the stored value: `PUT /settings/dns/custom-servers` */
export const setDnsServerAddresses: Operation<
  { readonly body: DnsServerAddressesRequest },
  DnsServerAddresses
> = operation({
  id: 'setDnsServerAddresses',
  method: 'PUT',
  path: '/settings/dns/custom-servers',
  body: 'dnsServerAddressesRequest',
  response: 'dnsServerAddresses',
})

/** Get the default DNS suffix: `GET /settings/dns/default-suffix` */
export const getDefaultDnsSuffix: Operation<
  Record<string, never>,
  GetDefaultDnsSuffixResponse | undefined
> = operation({
  id: 'getDefaultDnsSuffix',
  method: 'GET',
  path: '/settings/dns/default-suffix',
  response: 'getDefaultDnsSuffixResponse',
  responseEncoding: 'text',
  mayBeEmpty: true,
})

/** Set the default DNS suffix; responds with the stored value: `PUT /settings/dns/default-suffix` */
export const setDefaultDnsSuffix: Operation<
  { readonly body: SetDefaultDnsSuffixRequest },
  SetDefaultDnsSuffixResponse
> = operation({
  id: 'setDefaultDnsSuffix',
  method: 'PUT',
  path: '/settings/dns/default-suffix',
  body: 'setDefaultDnsSuffixRequest',
  response: 'setDefaultDnsSuffixResponse',
  responseEncoding: 'text',
})

/** Get whether the DNS proxy is on: `GET /settings/dns/proxy-enabled` */
export const getDnsProxyEnabled: Operation<Record<string, never>, GetDnsProxyEnabledResponse> = operation({
  id: 'getDnsProxyEnabled',
  method: 'GET',
  path: '/settings/dns/proxy-enabled',
  response: 'getDnsProxyEnabledResponse',
})

/** Set whether the DNS proxy is on; responds with the stored value: `PUT /settings/dns/proxy-enabled` */
export const setDnsProxyEnabled: Operation<
  { readonly body: SetDnsProxyEnabledRequest },
  SetDnsProxyEnabledResponse
> = operation({
  id: 'setDnsProxyEnabled',
  method: 'PUT',
  path: '/settings/dns/proxy-enabled',
  body: 'setDnsProxyEnabledRequest',
  response: 'setDnsProxyEnabledResponse',
})

/** Get the custom DNS zones: `GET /settings/dns/zones` */
export const getDnsZones: Operation<Record<string, never>, DnsZones> = operation({
  id: 'getDnsZones',
  method: 'GET',
  path: '/settings/dns/zones',
  response: 'dnsZones',
})

/** Set the custom DNS zones; responds with the stored value: `PUT /settings/dns/zones` */
export const setDnsZones: Operation<{ readonly body: DnsZonesRequest }, DnsZones> = operation({
  id: 'setDnsZones',
  method: 'PUT',
  path: '/settings/dns/zones',
  body: 'dnsZonesRequest',
  response: 'dnsZones',
})

/** Get the default connection authentication: `GET /settings/user/connect-auth` */
export const getDefaultConnectAuth: Operation<
  Record<string, never>,
  GetDefaultConnectAuthResponse
> = operation({
  id: 'getDefaultConnectAuth',
  method: 'GET',
  path: '/settings/user/connect-auth',
  response: 'getDefaultConnectAuthResponse',
  responseEncoding: 'text',
})

/** Set the default connection authentication; responds with the stored value: `PUT /settings/user/connect-auth` */
export const setDefaultConnectAuth: Operation<
  { readonly body: SetDefaultConnectAuthRequest },
  SetDefaultConnectAuthResponse
> = operation({
  id: 'setDefaultConnectAuth',
  method: 'PUT',
  path: '/settings/user/connect-auth',
  body: 'setDefaultConnectAuthRequest',
  bodyEncoding: 'text',
  response: 'setDefaultConnectAuthResponse',
  responseEncoding: 'text',
})

/** Get the default maximum number of devices per user: `GET /settings/user/device-allowance` */
export const getDefaultMaxDevicesPerUser: Operation<
  Record<string, never>,
  GetDefaultMaxDevicesPerUserResponse
> = operation({
  id: 'getDefaultMaxDevicesPerUser',
  method: 'GET',
  path: '/settings/user/device-allowance',
  response: 'getDefaultMaxDevicesPerUserResponse',
})

/** Set the default maximum number of devices per user; responds with the stored value: `PUT /settings/user/device-allowance` */
export const setDefaultMaxDevicesPerUser: Operation<
  { readonly body: SetDefaultMaxDevicesPerUserRequest },
  SetDefaultMaxDevicesPerUserResponse
> = operation({
  id: 'setDefaultMaxDevicesPerUser',
  method: 'PUT',
  path: '/settings/user/device-allowance',
  body: 'setDefaultMaxDevicesPerUserRequest',
  response: 'setDefaultMaxDevicesPerUserResponse',
})

/** Get whether a changed default is also pushed to existing user groups: `GET /settings/user/device-allowance-force-update` */
export const getForceUpdateMaxDevicesPerUser: Operation<
  Record<string, never>,
  GetForceUpdateMaxDevicesPerUserResponse
> = operation({
  id: 'getForceUpdateMaxDevicesPerUser',
  method: 'GET',
  path: '/settings/user/device-allowance-force-update',
  response: 'getForceUpdateMaxDevicesPerUserResponse',
})

/** Set whether a changed default is also pushed to existing user groups; responds with the stored value: `PUT /settings/user/device-allowance-force-update` */
export const setForceUpdateMaxDevicesPerUser: Operation<
  { readonly body: SetForceUpdateMaxDevicesPerUserRequest },
  SetForceUpdateMaxDevicesPerUserResponse
> = operation({
  id: 'setForceUpdateMaxDevicesPerUser',
  method: 'PUT',
  path: '/settings/user/device-allowance-force-update',
  body: 'setForceUpdateMaxDevicesPerUserRequest',
  response: 'setForceUpdateMaxDevicesPerUserResponse',
})

/** Get the device identity enforcement level: `GET /settings/user/device-enforcement` */
export const getDeviceEnforcementLevel: Operation<
  Record<string, never>,
  GetDeviceEnforcementLevelResponse
> = operation({
  id: 'getDeviceEnforcementLevel',
  method: 'GET',
  path: '/settings/user/device-enforcement',
  response: 'getDeviceEnforcementLevelResponse',
  responseEncoding: 'text',
})

/** Set the device identity enforcement level; responds with the stored value: `PUT /settings/user/device-enforcement` */
export const setDeviceEnforcementLevel: Operation<
  { readonly body: SetDeviceEnforcementLevelRequest },
  SetDeviceEnforcementLevelResponse
> = operation({
  id: 'setDeviceEnforcementLevel',
  method: 'PUT',
  path: '/settings/user/device-enforcement',
  body: 'setDeviceEnforcementLevelRequest',
  bodyEncoding: 'text',
  response: 'setDeviceEnforcementLevelResponse',
  responseEncoding: 'text',
})

/** Get how profiles are distributed: `GET /settings/user/profile-distribution` */
export const getProfileDistribution: Operation<
  Record<string, never>,
  GetProfileDistributionResponse
> = operation({
  id: 'getProfileDistribution',
  method: 'GET',
  path: '/settings/user/profile-distribution',
  response: 'getProfileDistributionResponse',
  responseEncoding: 'text',
})

/** Set how profiles are distributed; responds with the stored value: `PUT /settings/user/profile-distribution` */
export const setProfileDistribution: Operation<
  { readonly body: SetProfileDistributionRequest },
  SetProfileDistributionResponse
> = operation({
  id: 'setProfileDistribution',
  method: 'PUT',
  path: '/settings/user/profile-distribution',
  body: 'setProfileDistributionRequest',
  bodyEncoding: 'text',
  response: 'setProfileDistributionResponse',
  responseEncoding: 'text',
})

/** Get the connection timeout of users (hours): `GET /settings/users/connection-timeout` */
export const getConnectionTimeout: Operation<Record<string, never>, GetConnectionTimeoutResponse> = operation(
  {
    id: 'getConnectionTimeout',
    method: 'GET',
    path: '/settings/users/connection-timeout',
    response: 'getConnectionTimeoutResponse',
  },
)

/** Set the connection timeout of users (hours); responds with the stored value: `PUT /settings/users/connection-timeout` */
export const setConnectionTimeout: Operation<
  { readonly body: SetConnectionTimeoutRequest },
  SetConnectionTimeoutResponse
> = operation({
  id: 'setConnectionTimeout',
  method: 'PUT',
  path: '/settings/users/connection-timeout',
  body: 'setConnectionTimeoutRequest',
  response: 'setConnectionTimeoutResponse',
})

/** Get the extra OpenVPN client options: `GET /settings/wpc/client-options` */
export const getClientOptions: Operation<Record<string, never>, GetClientOptionsResponse> = operation({
  id: 'getClientOptions',
  method: 'GET',
  path: '/settings/wpc/client-options',
  response: 'getClientOptionsResponse',
})

/** Set the extra OpenVPN client options; responds with the stored value: `PUT /settings/wpc/client-options` */
export const setClientOptions: Operation<
  { readonly body: SetClientOptionsRequest },
  SetClientOptionsResponse
> = operation({
  id: 'setClientOptions',
  method: 'PUT',
  path: '/settings/wpc/client-options',
  body: 'setClientOptionsRequest',
  response: 'setClientOptionsResponse',
})

/** Get the default region (a region id): `GET /settings/wpc/default-region` */
export const getDefaultRegion: Operation<Record<string, never>, GetDefaultRegionResponse> = operation({
  id: 'getDefaultRegion',
  method: 'GET',
  path: '/settings/wpc/default-region',
  response: 'getDefaultRegionResponse',
  responseEncoding: 'text',
})

/** Set the default region (a region id); responds with the stored value: `PUT /settings/wpc/default-region` */
export const setDefaultRegion: Operation<
  { readonly body: SetDefaultRegionRequest },
  SetDefaultRegionResponse
> = operation({
  id: 'setDefaultRegion',
  method: 'PUT',
  path: '/settings/wpc/default-region',
  body: 'setDefaultRegionRequest',
  bodyEncoding: 'text',
  response: 'setDefaultRegionResponse',
  responseEncoding: 'text',
})

/** Get the domain routing subnets: `GET /settings/wpc/domain-routing-subnet` */
export const getDomainRoutingSubnet: Operation<Record<string, never>, DomainRoutingSubnet> = operation({
  id: 'getDomainRoutingSubnet',
  method: 'GET',
  path: '/settings/wpc/domain-routing-subnet',
  response: 'domainRoutingSubnet',
})

/** Set the domain routing subnets; responds with the stored value: `PUT /settings/wpc/domain-routing-subnet` */
export const setDomainRoutingSubnet: Operation<
  { readonly body: DomainRoutingSubnetRequest },
  DomainRoutingSubnet
> = operation({
  id: 'setDomainRoutingSubnet',
  method: 'PUT',
  path: '/settings/wpc/domain-routing-subnet',
  body: 'domainRoutingSubnetRequest',
  response: 'domainRoutingSubnet',
})

/** Get the IP allocation mode: `GET /settings/wpc/ip-allocation-mode` */
export const getIpAllocationMode: Operation<Record<string, never>, GetIpAllocationModeResponse> = operation({
  id: 'getIpAllocationMode',
  method: 'GET',
  path: '/settings/wpc/ip-allocation-mode',
  since: '1.2.3',
  response: 'getIpAllocationModeResponse',
  responseEncoding: 'text',
})

/** Set the IP allocation mode; responds with the stored value: `PUT /settings/wpc/ip-allocation-mode` */
export const setIpAllocationMode: Operation<
  { readonly body: SetIpAllocationModeRequest },
  SetIpAllocationModeResponse
> = operation({
  id: 'setIpAllocationMode',
  method: 'PUT',
  path: '/settings/wpc/ip-allocation-mode',
  since: '1.2.3',
  body: 'setIpAllocationModeRequest',
  bodyEncoding: 'text',
  response: 'setIpAllocationModeResponse',
  responseEncoding: 'text',
})

/** Get whether advanced route configuration is on: `GET /settings/wpc/routes-advanced-configuration-enabled` */
export const getRoutesAdvancedConfigurationEnabled: Operation<
  Record<string, never>,
  GetRoutesAdvancedConfigurationEnabledResponse
> = operation({
  id: 'getRoutesAdvancedConfigurationEnabled',
  method: 'GET',
  path: '/settings/wpc/routes-advanced-configuration-enabled',
  since: '1.1.6',
  response: 'getRoutesAdvancedConfigurationEnabledResponse',
})

/** Set whether advanced route configuration is on; responds with the stored value: `PUT /settings/wpc/routes-advanced-configuration-enabled` */
export const setRoutesAdvancedConfigurationEnabled: Operation<
  { readonly body: SetRoutesAdvancedConfigurationEnabledRequest },
  SetRoutesAdvancedConfigurationEnabledResponse
> = operation({
  id: 'setRoutesAdvancedConfigurationEnabled',
  method: 'PUT',
  path: '/settings/wpc/routes-advanced-configuration-enabled',
  since: '1.1.6',
  body: 'setRoutesAdvancedConfigurationEnabledRequest',
  response: 'setRoutesAdvancedConfigurationEnabledResponse',
})

/** Get whether SNAT is on: `GET /settings/wpc/snat` */
export const getSnat: Operation<Record<string, never>, GetSnatResponse> = operation({
  id: 'getSnat',
  method: 'GET',
  path: '/settings/wpc/snat',
  response: 'getSnatResponse',
})

/** Set whether SNAT is on; responds with the stored value: `PUT /settings/wpc/snat` */
export const setSnat: Operation<{ readonly body: SetSnatRequest }, SetSnatResponse> = operation({
  id: 'setSnat',
  method: 'PUT',
  path: '/settings/wpc/snat',
  body: 'setSnatRequest',
  response: 'setSnatResponse',
})

/** Get the WPC subnets: `GET /settings/wpc/subnet` */
export const getSubnet: Operation<Record<string, never>, Subnet> = operation({
  id: 'getSubnet',
  method: 'GET',
  path: '/settings/wpc/subnet',
  response: 'subnet',
})

/** Set the WPC subnets; responds with the stored value: `PUT /settings/wpc/subnet` */
export const setSubnet: Operation<{ readonly body: SubnetRequest }, Subnet> = operation({
  id: 'setSubnet',
  method: 'PUT',
  path: '/settings/wpc/subnet',
  body: 'subnetRequest',
  response: 'subnet',
})

/** Get the WPC topology: `GET /settings/wpc/topology` */
export const getTopology: Operation<Record<string, never>, GetTopologyResponse> = operation({
  id: 'getTopology',
  method: 'GET',
  path: '/settings/wpc/topology',
  response: 'getTopologyResponse',
  responseEncoding: 'text',
})

/** Set the WPC topology; responds with the stored value: `PUT /settings/wpc/topology` */
export const setTopology: Operation<{ readonly body: SetTopologyRequest }, SetTopologyResponse> = operation({
  id: 'setTopology',
  method: 'PUT',
  path: '/settings/wpc/topology',
  body: 'setTopologyRequest',
  bodyEncoding: 'text',
  response: 'setTopologyResponse',
  responseEncoding: 'text',
})

/** Every contract of this package. */
export const allOperations: readonly Contract[] = [
  getLdapGroupMappings,
  getSamlGroupMappings,
  getTrustedDevicesAllowed,
  setTrustedDevicesAllowed,
  getTwoFactorAuthEnabled,
  setTwoFactorAuthEnabled,
  getDnsServerAddresses,
  setDnsServerAddresses,
  getDefaultDnsSuffix,
  setDefaultDnsSuffix,
  getDnsProxyEnabled,
  setDnsProxyEnabled,
  getDnsZones,
  setDnsZones,
  getDefaultConnectAuth,
  setDefaultConnectAuth,
  getDefaultMaxDevicesPerUser,
  setDefaultMaxDevicesPerUser,
  getForceUpdateMaxDevicesPerUser,
  setForceUpdateMaxDevicesPerUser,
  getDeviceEnforcementLevel,
  setDeviceEnforcementLevel,
  getProfileDistribution,
  setProfileDistribution,
  getConnectionTimeout,
  setConnectionTimeout,
  getClientOptions,
  setClientOptions,
  getDefaultRegion,
  setDefaultRegion,
  getDomainRoutingSubnet,
  setDomainRoutingSubnet,
  getIpAllocationMode,
  setIpAllocationMode,
  getRoutesAdvancedConfigurationEnabled,
  setRoutesAdvancedConfigurationEnabled,
  getSnat,
  setSnat,
  getSubnet,
  setSubnet,
  getTopology,
  setTopology,
]
