// Generated from spec/ by `npm run generate`; change it there.

import type { LazyModel } from '@cloudconnexa/core/service'
import type { DnsServerAddresses } from './dns-server-addresses.gen.ts'
import type { DnsServerAddressesRequest } from './dns-server-addresses-request.gen.ts'
import type { DnsZones } from './dns-zones.gen.ts'
import type { DnsZonesRequest } from './dns-zones-request.gen.ts'
import type { DomainRoutingSubnet } from './domain-routing-subnet.gen.ts'
import type { DomainRoutingSubnetRequest } from './domain-routing-subnet-request.gen.ts'
import type { GroupMappingResponse } from './group-mapping-response.gen.ts'
import type { Subnet } from './subnet.gen.ts'
import type { SubnetRequest } from './subnet-request.gen.ts'
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
} from './inline-values.gen.ts'

// zod comes with the schemas.
const load = () => import('../schemas/index.gen.ts')

export const dnsServerAddresses: LazyModel<DnsServerAddresses> = {
  name: 'DnsServerAddresses',
  kind: 'response',
  explain: async () => (await load()).dnsServerAddresses.schema,
}

export const dnsServerAddressesRequest: LazyModel<DnsServerAddressesRequest> = {
  name: 'DnsServerAddressesRequest',
  kind: 'request',
  explain: async () => (await load()).dnsServerAddressesRequest.schema,
}

export const dnsZones: LazyModel<DnsZones> = {
  name: 'DnsZones',
  kind: 'response',
  explain: async () => (await load()).dnsZones.schema,
}

export const dnsZonesRequest: LazyModel<DnsZonesRequest> = {
  name: 'DnsZonesRequest',
  kind: 'request',
  explain: async () => (await load()).dnsZonesRequest.schema,
}

export const domainRoutingSubnet: LazyModel<DomainRoutingSubnet> = {
  name: 'DomainRoutingSubnet',
  kind: 'response',
  explain: async () => (await load()).domainRoutingSubnet.schema,
}

export const domainRoutingSubnetRequest: LazyModel<DomainRoutingSubnetRequest> = {
  name: 'DomainRoutingSubnetRequest',
  kind: 'request',
  explain: async () => (await load()).domainRoutingSubnetRequest.schema,
}

export const groupMappingResponse: LazyModel<GroupMappingResponse> = {
  name: 'GroupMappingResponse',
  kind: 'response',
  explain: async () => (await load()).groupMappingResponse.schema,
}

export const subnet: LazyModel<Subnet> = {
  name: 'Subnet',
  kind: 'response',
  explain: async () => (await load()).subnet.schema,
}

export const subnetRequest: LazyModel<SubnetRequest> = {
  name: 'SubnetRequest',
  kind: 'request',
  explain: async () => (await load()).subnetRequest.schema,
}

export const getClientOptionsResponse: LazyModel<GetClientOptionsResponse> = {
  name: 'GetClientOptionsResponse',
  kind: 'response',
  explain: async () => (await load()).getClientOptionsResponse.schema,
}

export const getConnectionTimeoutResponse: LazyModel<GetConnectionTimeoutResponse> = {
  name: 'GetConnectionTimeoutResponse',
  kind: 'response',
  explain: async () => (await load()).getConnectionTimeoutResponse.schema,
}

export const getDefaultConnectAuthResponse: LazyModel<GetDefaultConnectAuthResponse> = {
  name: 'GetDefaultConnectAuthResponse',
  kind: 'response',
  explain: async () => (await load()).getDefaultConnectAuthResponse.schema,
}

export const getDefaultDnsSuffixResponse: LazyModel<GetDefaultDnsSuffixResponse> = {
  name: 'GetDefaultDnsSuffixResponse',
  kind: 'response',
  explain: async () => (await load()).getDefaultDnsSuffixResponse.schema,
}

export const getDefaultMaxDevicesPerUserResponse: LazyModel<GetDefaultMaxDevicesPerUserResponse> = {
  name: 'GetDefaultMaxDevicesPerUserResponse',
  kind: 'response',
  explain: async () => (await load()).getDefaultMaxDevicesPerUserResponse.schema,
}

export const getDefaultRegionResponse: LazyModel<GetDefaultRegionResponse> = {
  name: 'GetDefaultRegionResponse',
  kind: 'response',
  explain: async () => (await load()).getDefaultRegionResponse.schema,
}

export const getDeviceEnforcementLevelResponse: LazyModel<GetDeviceEnforcementLevelResponse> = {
  name: 'GetDeviceEnforcementLevelResponse',
  kind: 'response',
  explain: async () => (await load()).getDeviceEnforcementLevelResponse.schema,
}

export const getDnsProxyEnabledResponse: LazyModel<GetDnsProxyEnabledResponse> = {
  name: 'GetDnsProxyEnabledResponse',
  kind: 'response',
  explain: async () => (await load()).getDnsProxyEnabledResponse.schema,
}

export const getForceUpdateMaxDevicesPerUserResponse: LazyModel<GetForceUpdateMaxDevicesPerUserResponse> = {
  name: 'GetForceUpdateMaxDevicesPerUserResponse',
  kind: 'response',
  explain: async () => (await load()).getForceUpdateMaxDevicesPerUserResponse.schema,
}

export const getIpAllocationModeResponse: LazyModel<GetIpAllocationModeResponse> = {
  name: 'GetIpAllocationModeResponse',
  kind: 'response',
  explain: async () => (await load()).getIpAllocationModeResponse.schema,
}

export const getProfileDistributionResponse: LazyModel<GetProfileDistributionResponse> = {
  name: 'GetProfileDistributionResponse',
  kind: 'response',
  explain: async () => (await load()).getProfileDistributionResponse.schema,
}

export const getRoutesAdvancedConfigurationEnabledResponse: LazyModel<GetRoutesAdvancedConfigurationEnabledResponse> =
  {
    name: 'GetRoutesAdvancedConfigurationEnabledResponse',
    kind: 'response',
    explain: async () => (await load()).getRoutesAdvancedConfigurationEnabledResponse.schema,
  }

export const getSnatResponse: LazyModel<GetSnatResponse> = {
  name: 'GetSnatResponse',
  kind: 'response',
  explain: async () => (await load()).getSnatResponse.schema,
}

export const getTopologyResponse: LazyModel<GetTopologyResponse> = {
  name: 'GetTopologyResponse',
  kind: 'response',
  explain: async () => (await load()).getTopologyResponse.schema,
}

export const getTrustedDevicesAllowedResponse: LazyModel<GetTrustedDevicesAllowedResponse> = {
  name: 'GetTrustedDevicesAllowedResponse',
  kind: 'response',
  explain: async () => (await load()).getTrustedDevicesAllowedResponse.schema,
}

export const getTwoFactorAuthEnabledResponse: LazyModel<GetTwoFactorAuthEnabledResponse> = {
  name: 'GetTwoFactorAuthEnabledResponse',
  kind: 'response',
  explain: async () => (await load()).getTwoFactorAuthEnabledResponse.schema,
}

export const setClientOptionsRequest: LazyModel<SetClientOptionsRequest> = {
  name: 'SetClientOptionsRequest',
  kind: 'request',
  explain: async () => (await load()).setClientOptionsRequest.schema,
}

export const setClientOptionsResponse: LazyModel<SetClientOptionsResponse> = {
  name: 'SetClientOptionsResponse',
  kind: 'response',
  explain: async () => (await load()).setClientOptionsResponse.schema,
}

export const setConnectionTimeoutRequest: LazyModel<SetConnectionTimeoutRequest> = {
  name: 'SetConnectionTimeoutRequest',
  kind: 'request',
  explain: async () => (await load()).setConnectionTimeoutRequest.schema,
}

export const setConnectionTimeoutResponse: LazyModel<SetConnectionTimeoutResponse> = {
  name: 'SetConnectionTimeoutResponse',
  kind: 'response',
  explain: async () => (await load()).setConnectionTimeoutResponse.schema,
}

export const setDefaultConnectAuthRequest: LazyModel<SetDefaultConnectAuthRequest> = {
  name: 'SetDefaultConnectAuthRequest',
  kind: 'request',
  explain: async () => (await load()).setDefaultConnectAuthRequest.schema,
}

export const setDefaultConnectAuthResponse: LazyModel<SetDefaultConnectAuthResponse> = {
  name: 'SetDefaultConnectAuthResponse',
  kind: 'response',
  explain: async () => (await load()).setDefaultConnectAuthResponse.schema,
}

export const setDefaultDnsSuffixRequest: LazyModel<SetDefaultDnsSuffixRequest> = {
  name: 'SetDefaultDnsSuffixRequest',
  kind: 'request',
  explain: async () => (await load()).setDefaultDnsSuffixRequest.schema,
}

export const setDefaultDnsSuffixResponse: LazyModel<SetDefaultDnsSuffixResponse> = {
  name: 'SetDefaultDnsSuffixResponse',
  kind: 'response',
  explain: async () => (await load()).setDefaultDnsSuffixResponse.schema,
}

export const setDefaultMaxDevicesPerUserRequest: LazyModel<SetDefaultMaxDevicesPerUserRequest> = {
  name: 'SetDefaultMaxDevicesPerUserRequest',
  kind: 'request',
  explain: async () => (await load()).setDefaultMaxDevicesPerUserRequest.schema,
}

export const setDefaultMaxDevicesPerUserResponse: LazyModel<SetDefaultMaxDevicesPerUserResponse> = {
  name: 'SetDefaultMaxDevicesPerUserResponse',
  kind: 'response',
  explain: async () => (await load()).setDefaultMaxDevicesPerUserResponse.schema,
}

export const setDefaultRegionRequest: LazyModel<SetDefaultRegionRequest> = {
  name: 'SetDefaultRegionRequest',
  kind: 'request',
  explain: async () => (await load()).setDefaultRegionRequest.schema,
}

export const setDefaultRegionResponse: LazyModel<SetDefaultRegionResponse> = {
  name: 'SetDefaultRegionResponse',
  kind: 'response',
  explain: async () => (await load()).setDefaultRegionResponse.schema,
}

export const setDeviceEnforcementLevelRequest: LazyModel<SetDeviceEnforcementLevelRequest> = {
  name: 'SetDeviceEnforcementLevelRequest',
  kind: 'request',
  explain: async () => (await load()).setDeviceEnforcementLevelRequest.schema,
}

export const setDeviceEnforcementLevelResponse: LazyModel<SetDeviceEnforcementLevelResponse> = {
  name: 'SetDeviceEnforcementLevelResponse',
  kind: 'response',
  explain: async () => (await load()).setDeviceEnforcementLevelResponse.schema,
}

export const setDnsProxyEnabledRequest: LazyModel<SetDnsProxyEnabledRequest> = {
  name: 'SetDnsProxyEnabledRequest',
  kind: 'request',
  explain: async () => (await load()).setDnsProxyEnabledRequest.schema,
}

export const setDnsProxyEnabledResponse: LazyModel<SetDnsProxyEnabledResponse> = {
  name: 'SetDnsProxyEnabledResponse',
  kind: 'response',
  explain: async () => (await load()).setDnsProxyEnabledResponse.schema,
}

export const setForceUpdateMaxDevicesPerUserRequest: LazyModel<SetForceUpdateMaxDevicesPerUserRequest> = {
  name: 'SetForceUpdateMaxDevicesPerUserRequest',
  kind: 'request',
  explain: async () => (await load()).setForceUpdateMaxDevicesPerUserRequest.schema,
}

export const setForceUpdateMaxDevicesPerUserResponse: LazyModel<SetForceUpdateMaxDevicesPerUserResponse> = {
  name: 'SetForceUpdateMaxDevicesPerUserResponse',
  kind: 'response',
  explain: async () => (await load()).setForceUpdateMaxDevicesPerUserResponse.schema,
}

export const setIpAllocationModeRequest: LazyModel<SetIpAllocationModeRequest> = {
  name: 'SetIpAllocationModeRequest',
  kind: 'request',
  explain: async () => (await load()).setIpAllocationModeRequest.schema,
}

export const setIpAllocationModeResponse: LazyModel<SetIpAllocationModeResponse> = {
  name: 'SetIpAllocationModeResponse',
  kind: 'response',
  explain: async () => (await load()).setIpAllocationModeResponse.schema,
}

export const setProfileDistributionRequest: LazyModel<SetProfileDistributionRequest> = {
  name: 'SetProfileDistributionRequest',
  kind: 'request',
  explain: async () => (await load()).setProfileDistributionRequest.schema,
}

export const setProfileDistributionResponse: LazyModel<SetProfileDistributionResponse> = {
  name: 'SetProfileDistributionResponse',
  kind: 'response',
  explain: async () => (await load()).setProfileDistributionResponse.schema,
}

export const setRoutesAdvancedConfigurationEnabledRequest: LazyModel<SetRoutesAdvancedConfigurationEnabledRequest> =
  {
    name: 'SetRoutesAdvancedConfigurationEnabledRequest',
    kind: 'request',
    explain: async () => (await load()).setRoutesAdvancedConfigurationEnabledRequest.schema,
  }

export const setRoutesAdvancedConfigurationEnabledResponse: LazyModel<SetRoutesAdvancedConfigurationEnabledResponse> =
  {
    name: 'SetRoutesAdvancedConfigurationEnabledResponse',
    kind: 'response',
    explain: async () => (await load()).setRoutesAdvancedConfigurationEnabledResponse.schema,
  }

export const setSnatRequest: LazyModel<SetSnatRequest> = {
  name: 'SetSnatRequest',
  kind: 'request',
  explain: async () => (await load()).setSnatRequest.schema,
}

export const setSnatResponse: LazyModel<SetSnatResponse> = {
  name: 'SetSnatResponse',
  kind: 'response',
  explain: async () => (await load()).setSnatResponse.schema,
}

export const setTopologyRequest: LazyModel<SetTopologyRequest> = {
  name: 'SetTopologyRequest',
  kind: 'request',
  explain: async () => (await load()).setTopologyRequest.schema,
}

export const setTopologyResponse: LazyModel<SetTopologyResponse> = {
  name: 'SetTopologyResponse',
  kind: 'response',
  explain: async () => (await load()).setTopologyResponse.schema,
}

export const setTrustedDevicesAllowedRequest: LazyModel<SetTrustedDevicesAllowedRequest> = {
  name: 'SetTrustedDevicesAllowedRequest',
  kind: 'request',
  explain: async () => (await load()).setTrustedDevicesAllowedRequest.schema,
}

export const setTrustedDevicesAllowedResponse: LazyModel<SetTrustedDevicesAllowedResponse> = {
  name: 'SetTrustedDevicesAllowedResponse',
  kind: 'response',
  explain: async () => (await load()).setTrustedDevicesAllowedResponse.schema,
}

export const setTwoFactorAuthEnabledRequest: LazyModel<SetTwoFactorAuthEnabledRequest> = {
  name: 'SetTwoFactorAuthEnabledRequest',
  kind: 'request',
  explain: async () => (await load()).setTwoFactorAuthEnabledRequest.schema,
}

export const setTwoFactorAuthEnabledResponse: LazyModel<SetTwoFactorAuthEnabledResponse> = {
  name: 'SetTwoFactorAuthEnabledResponse',
  kind: 'response',
  explain: async () => (await load()).setTwoFactorAuthEnabledResponse.schema,
}
