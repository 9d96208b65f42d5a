// Generated from spec/ by `npm run generate`; change it there.

export type { DnsServerAddresses } from './dns-server-addresses.gen.ts'
export type { DnsServerAddressesRequest } from './dns-server-addresses-request.gen.ts'
export type { DnsZone } from './dns-zone.gen.ts'
export type { DnsZoneRequest } from './dns-zone-request.gen.ts'
export type { DnsZones } from './dns-zones.gen.ts'
export type { DnsZonesRequest } from './dns-zones-request.gen.ts'
export type { DomainRoutingSubnet } from './domain-routing-subnet.gen.ts'
export type { DomainRoutingSubnetRequest } from './domain-routing-subnet-request.gen.ts'
export type { GroupMappingRecordResponse } from './group-mapping-record-response.gen.ts'
export type { GroupMappingResponse } from './group-mapping-response.gen.ts'
export type { Subnet } from './subnet.gen.ts'
export type { SubnetRequest } from './subnet-request.gen.ts'
export type {
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
} from './inline-values.gen.ts'
