// Generated from spec/ by `npm run generate`; change it there.

import type { LazyModel } from '@cloudconnexa/core/service'
import { isDnsServerAddresses, type DnsServerAddresses } from './dns-server-addresses.gen.ts'
import {
  isDnsServerAddressesRequest,
  type DnsServerAddressesRequest,
} from './dns-server-addresses-request.gen.ts'
import { isDnsZones, type DnsZones } from './dns-zones.gen.ts'
import { isDnsZonesRequest, type DnsZonesRequest } from './dns-zones-request.gen.ts'
import { isDomainRoutingSubnet, type DomainRoutingSubnet } from './domain-routing-subnet.gen.ts'
import {
  isDomainRoutingSubnetRequest,
  type DomainRoutingSubnetRequest,
} from './domain-routing-subnet-request.gen.ts'
import { isGroupMappingResponse, type GroupMappingResponse } from './group-mapping-response.gen.ts'
import { isSubnet, type Subnet } from './subnet.gen.ts'
import { isSubnetRequest, type SubnetRequest } from './subnet-request.gen.ts'
import {
  isGetClientOptionsResponse,
  type GetClientOptionsResponse,
  isGetConnectionTimeoutResponse,
  type GetConnectionTimeoutResponse,
  isGetDefaultConnectAuthResponse,
  type GetDefaultConnectAuthResponse,
  isGetDefaultDnsSuffixResponse,
  type GetDefaultDnsSuffixResponse,
  isGetDefaultMaxDevicesPerUserResponse,
  type GetDefaultMaxDevicesPerUserResponse,
  isGetDefaultRegionResponse,
  type GetDefaultRegionResponse,
  isGetDeviceEnforcementLevelResponse,
  type GetDeviceEnforcementLevelResponse,
  isGetDnsProxyEnabledResponse,
  type GetDnsProxyEnabledResponse,
  isGetForceUpdateMaxDevicesPerUserResponse,
  type GetForceUpdateMaxDevicesPerUserResponse,
  isGetIpAllocationModeResponse,
  type GetIpAllocationModeResponse,
  isGetProfileDistributionResponse,
  type GetProfileDistributionResponse,
  isGetRoutesAdvancedConfigurationEnabledResponse,
  type GetRoutesAdvancedConfigurationEnabledResponse,
  isGetSnatResponse,
  type GetSnatResponse,
  isGetTopologyResponse,
  type GetTopologyResponse,
  isGetTrustedDevicesAllowedResponse,
  type GetTrustedDevicesAllowedResponse,
  isGetTwoFactorAuthEnabledResponse,
  type GetTwoFactorAuthEnabledResponse,
  isSetClientOptionsRequest,
  type SetClientOptionsRequest,
  isSetClientOptionsResponse,
  type SetClientOptionsResponse,
  isSetConnectionTimeoutRequest,
  type SetConnectionTimeoutRequest,
  isSetConnectionTimeoutResponse,
  type SetConnectionTimeoutResponse,
  isSetDefaultConnectAuthRequest,
  type SetDefaultConnectAuthRequest,
  isSetDefaultConnectAuthResponse,
  type SetDefaultConnectAuthResponse,
  isSetDefaultDnsSuffixRequest,
  type SetDefaultDnsSuffixRequest,
  isSetDefaultDnsSuffixResponse,
  type SetDefaultDnsSuffixResponse,
  isSetDefaultMaxDevicesPerUserRequest,
  type SetDefaultMaxDevicesPerUserRequest,
  isSetDefaultMaxDevicesPerUserResponse,
  type SetDefaultMaxDevicesPerUserResponse,
  isSetDefaultRegionRequest,
  type SetDefaultRegionRequest,
  isSetDefaultRegionResponse,
  type SetDefaultRegionResponse,
  isSetDeviceEnforcementLevelRequest,
  type SetDeviceEnforcementLevelRequest,
  isSetDeviceEnforcementLevelResponse,
  type SetDeviceEnforcementLevelResponse,
  isSetDnsProxyEnabledRequest,
  type SetDnsProxyEnabledRequest,
  isSetDnsProxyEnabledResponse,
  type SetDnsProxyEnabledResponse,
  isSetForceUpdateMaxDevicesPerUserRequest,
  type SetForceUpdateMaxDevicesPerUserRequest,
  isSetForceUpdateMaxDevicesPerUserResponse,
  type SetForceUpdateMaxDevicesPerUserResponse,
  isSetIpAllocationModeRequest,
  type SetIpAllocationModeRequest,
  isSetIpAllocationModeResponse,
  type SetIpAllocationModeResponse,
  isSetProfileDistributionRequest,
  type SetProfileDistributionRequest,
  isSetProfileDistributionResponse,
  type SetProfileDistributionResponse,
  isSetRoutesAdvancedConfigurationEnabledRequest,
  type SetRoutesAdvancedConfigurationEnabledRequest,
  isSetRoutesAdvancedConfigurationEnabledResponse,
  type SetRoutesAdvancedConfigurationEnabledResponse,
  isSetSnatRequest,
  type SetSnatRequest,
  isSetSnatResponse,
  type SetSnatResponse,
  isSetTopologyRequest,
  type SetTopologyRequest,
  isSetTopologyResponse,
  type SetTopologyResponse,
  isSetTrustedDevicesAllowedRequest,
  type SetTrustedDevicesAllowedRequest,
  isSetTrustedDevicesAllowedResponse,
  type SetTrustedDevicesAllowedResponse,
  isSetTwoFactorAuthEnabledRequest,
  type SetTwoFactorAuthEnabledRequest,
  isSetTwoFactorAuthEnabledResponse,
  type SetTwoFactorAuthEnabledResponse,
} from './inline-values.gen.ts'

// zod comes with the schemas.
const load = () => import('../schemas/index.gen.ts')

export const dnsServerAddresses: LazyModel<DnsServerAddresses> = {
  name: 'DnsServerAddresses',
  kind: 'response',
  check: isDnsServerAddresses,
  explain: async () => (await load()).dnsServerAddresses.schema,
}

export const dnsServerAddressesRequest: LazyModel<DnsServerAddressesRequest> = {
  name: 'DnsServerAddressesRequest',
  kind: 'request',
  check: isDnsServerAddressesRequest,
  explain: async () => (await load()).dnsServerAddressesRequest.schema,
}

export const dnsZones: LazyModel<DnsZones> = {
  name: 'DnsZones',
  kind: 'response',
  check: isDnsZones,
  explain: async () => (await load()).dnsZones.schema,
}

export const dnsZonesRequest: LazyModel<DnsZonesRequest> = {
  name: 'DnsZonesRequest',
  kind: 'request',
  check: isDnsZonesRequest,
  explain: async () => (await load()).dnsZonesRequest.schema,
}

export const domainRoutingSubnet: LazyModel<DomainRoutingSubnet> = {
  name: 'DomainRoutingSubnet',
  kind: 'response',
  check: isDomainRoutingSubnet,
  explain: async () => (await load()).domainRoutingSubnet.schema,
}

export const domainRoutingSubnetRequest: LazyModel<DomainRoutingSubnetRequest> = {
  name: 'DomainRoutingSubnetRequest',
  kind: 'request',
  check: isDomainRoutingSubnetRequest,
  explain: async () => (await load()).domainRoutingSubnetRequest.schema,
}

export const groupMappingResponse: LazyModel<GroupMappingResponse> = {
  name: 'GroupMappingResponse',
  kind: 'response',
  check: isGroupMappingResponse,
  explain: async () => (await load()).groupMappingResponse.schema,
}

export const subnet: LazyModel<Subnet> = {
  name: 'Subnet',
  kind: 'response',
  check: isSubnet,
  explain: async () => (await load()).subnet.schema,
}

export const subnetRequest: LazyModel<SubnetRequest> = {
  name: 'SubnetRequest',
  kind: 'request',
  check: isSubnetRequest,
  explain: async () => (await load()).subnetRequest.schema,
}

export const getClientOptionsResponse: LazyModel<GetClientOptionsResponse> = {
  name: 'GetClientOptionsResponse',
  kind: 'response',
  check: isGetClientOptionsResponse,
  explain: async () => (await load()).getClientOptionsResponse.schema,
}

export const getConnectionTimeoutResponse: LazyModel<GetConnectionTimeoutResponse> = {
  name: 'GetConnectionTimeoutResponse',
  kind: 'response',
  check: isGetConnectionTimeoutResponse,
  explain: async () => (await load()).getConnectionTimeoutResponse.schema,
}

export const getDefaultConnectAuthResponse: LazyModel<GetDefaultConnectAuthResponse> = {
  name: 'GetDefaultConnectAuthResponse',
  kind: 'response',
  check: isGetDefaultConnectAuthResponse,
  explain: async () => (await load()).getDefaultConnectAuthResponse.schema,
}

export const getDefaultDnsSuffixResponse: LazyModel<GetDefaultDnsSuffixResponse> = {
  name: 'GetDefaultDnsSuffixResponse',
  kind: 'response',
  check: isGetDefaultDnsSuffixResponse,
  explain: async () => (await load()).getDefaultDnsSuffixResponse.schema,
}

export const getDefaultMaxDevicesPerUserResponse: LazyModel<GetDefaultMaxDevicesPerUserResponse> = {
  name: 'GetDefaultMaxDevicesPerUserResponse',
  kind: 'response',
  check: isGetDefaultMaxDevicesPerUserResponse,
  explain: async () => (await load()).getDefaultMaxDevicesPerUserResponse.schema,
}

export const getDefaultRegionResponse: LazyModel<GetDefaultRegionResponse> = {
  name: 'GetDefaultRegionResponse',
  kind: 'response',
  check: isGetDefaultRegionResponse,
  explain: async () => (await load()).getDefaultRegionResponse.schema,
}

export const getDeviceEnforcementLevelResponse: LazyModel<GetDeviceEnforcementLevelResponse> = {
  name: 'GetDeviceEnforcementLevelResponse',
  kind: 'response',
  check: isGetDeviceEnforcementLevelResponse,
  explain: async () => (await load()).getDeviceEnforcementLevelResponse.schema,
}

export const getDnsProxyEnabledResponse: LazyModel<GetDnsProxyEnabledResponse> = {
  name: 'GetDnsProxyEnabledResponse',
  kind: 'response',
  check: isGetDnsProxyEnabledResponse,
  explain: async () => (await load()).getDnsProxyEnabledResponse.schema,
}

export const getForceUpdateMaxDevicesPerUserResponse: LazyModel<GetForceUpdateMaxDevicesPerUserResponse> = {
  name: 'GetForceUpdateMaxDevicesPerUserResponse',
  kind: 'response',
  check: isGetForceUpdateMaxDevicesPerUserResponse,
  explain: async () => (await load()).getForceUpdateMaxDevicesPerUserResponse.schema,
}

export const getIpAllocationModeResponse: LazyModel<GetIpAllocationModeResponse> = {
  name: 'GetIpAllocationModeResponse',
  kind: 'response',
  check: isGetIpAllocationModeResponse,
  explain: async () => (await load()).getIpAllocationModeResponse.schema,
}

export const getProfileDistributionResponse: LazyModel<GetProfileDistributionResponse> = {
  name: 'GetProfileDistributionResponse',
  kind: 'response',
  check: isGetProfileDistributionResponse,
  explain: async () => (await load()).getProfileDistributionResponse.schema,
}

export const getRoutesAdvancedConfigurationEnabledResponse: LazyModel<GetRoutesAdvancedConfigurationEnabledResponse> =
  {
    name: 'GetRoutesAdvancedConfigurationEnabledResponse',
    kind: 'response',
    check: isGetRoutesAdvancedConfigurationEnabledResponse,
    explain: async () => (await load()).getRoutesAdvancedConfigurationEnabledResponse.schema,
  }

export const getSnatResponse: LazyModel<GetSnatResponse> = {
  name: 'GetSnatResponse',
  kind: 'response',
  check: isGetSnatResponse,
  explain: async () => (await load()).getSnatResponse.schema,
}

export const getTopologyResponse: LazyModel<GetTopologyResponse> = {
  name: 'GetTopologyResponse',
  kind: 'response',
  check: isGetTopologyResponse,
  explain: async () => (await load()).getTopologyResponse.schema,
}

export const getTrustedDevicesAllowedResponse: LazyModel<GetTrustedDevicesAllowedResponse> = {
  name: 'GetTrustedDevicesAllowedResponse',
  kind: 'response',
  check: isGetTrustedDevicesAllowedResponse,
  explain: async () => (await load()).getTrustedDevicesAllowedResponse.schema,
}

export const getTwoFactorAuthEnabledResponse: LazyModel<GetTwoFactorAuthEnabledResponse> = {
  name: 'GetTwoFactorAuthEnabledResponse',
  kind: 'response',
  check: isGetTwoFactorAuthEnabledResponse,
  explain: async () => (await load()).getTwoFactorAuthEnabledResponse.schema,
}

export const setClientOptionsRequest: LazyModel<SetClientOptionsRequest> = {
  name: 'SetClientOptionsRequest',
  kind: 'request',
  check: isSetClientOptionsRequest,
  explain: async () => (await load()).setClientOptionsRequest.schema,
}

export const setClientOptionsResponse: LazyModel<SetClientOptionsResponse> = {
  name: 'SetClientOptionsResponse',
  kind: 'response',
  check: isSetClientOptionsResponse,
  explain: async () => (await load()).setClientOptionsResponse.schema,
}

export const setConnectionTimeoutRequest: LazyModel<SetConnectionTimeoutRequest> = {
  name: 'SetConnectionTimeoutRequest',
  kind: 'request',
  check: isSetConnectionTimeoutRequest,
  explain: async () => (await load()).setConnectionTimeoutRequest.schema,
}

export const setConnectionTimeoutResponse: LazyModel<SetConnectionTimeoutResponse> = {
  name: 'SetConnectionTimeoutResponse',
  kind: 'response',
  check: isSetConnectionTimeoutResponse,
  explain: async () => (await load()).setConnectionTimeoutResponse.schema,
}

export const setDefaultConnectAuthRequest: LazyModel<SetDefaultConnectAuthRequest> = {
  name: 'SetDefaultConnectAuthRequest',
  kind: 'request',
  check: isSetDefaultConnectAuthRequest,
  explain: async () => (await load()).setDefaultConnectAuthRequest.schema,
}

export const setDefaultConnectAuthResponse: LazyModel<SetDefaultConnectAuthResponse> = {
  name: 'SetDefaultConnectAuthResponse',
  kind: 'response',
  check: isSetDefaultConnectAuthResponse,
  explain: async () => (await load()).setDefaultConnectAuthResponse.schema,
}

export const setDefaultDnsSuffixRequest: LazyModel<SetDefaultDnsSuffixRequest> = {
  name: 'SetDefaultDnsSuffixRequest',
  kind: 'request',
  check: isSetDefaultDnsSuffixRequest,
  explain: async () => (await load()).setDefaultDnsSuffixRequest.schema,
}

export const setDefaultDnsSuffixResponse: LazyModel<SetDefaultDnsSuffixResponse> = {
  name: 'SetDefaultDnsSuffixResponse',
  kind: 'response',
  check: isSetDefaultDnsSuffixResponse,
  explain: async () => (await load()).setDefaultDnsSuffixResponse.schema,
}

export const setDefaultMaxDevicesPerUserRequest: LazyModel<SetDefaultMaxDevicesPerUserRequest> = {
  name: 'SetDefaultMaxDevicesPerUserRequest',
  kind: 'request',
  check: isSetDefaultMaxDevicesPerUserRequest,
  explain: async () => (await load()).setDefaultMaxDevicesPerUserRequest.schema,
}

export const setDefaultMaxDevicesPerUserResponse: LazyModel<SetDefaultMaxDevicesPerUserResponse> = {
  name: 'SetDefaultMaxDevicesPerUserResponse',
  kind: 'response',
  check: isSetDefaultMaxDevicesPerUserResponse,
  explain: async () => (await load()).setDefaultMaxDevicesPerUserResponse.schema,
}

export const setDefaultRegionRequest: LazyModel<SetDefaultRegionRequest> = {
  name: 'SetDefaultRegionRequest',
  kind: 'request',
  check: isSetDefaultRegionRequest,
  explain: async () => (await load()).setDefaultRegionRequest.schema,
}

export const setDefaultRegionResponse: LazyModel<SetDefaultRegionResponse> = {
  name: 'SetDefaultRegionResponse',
  kind: 'response',
  check: isSetDefaultRegionResponse,
  explain: async () => (await load()).setDefaultRegionResponse.schema,
}

export const setDeviceEnforcementLevelRequest: LazyModel<SetDeviceEnforcementLevelRequest> = {
  name: 'SetDeviceEnforcementLevelRequest',
  kind: 'request',
  check: isSetDeviceEnforcementLevelRequest,
  explain: async () => (await load()).setDeviceEnforcementLevelRequest.schema,
}

export const setDeviceEnforcementLevelResponse: LazyModel<SetDeviceEnforcementLevelResponse> = {
  name: 'SetDeviceEnforcementLevelResponse',
  kind: 'response',
  check: isSetDeviceEnforcementLevelResponse,
  explain: async () => (await load()).setDeviceEnforcementLevelResponse.schema,
}

export const setDnsProxyEnabledRequest: LazyModel<SetDnsProxyEnabledRequest> = {
  name: 'SetDnsProxyEnabledRequest',
  kind: 'request',
  check: isSetDnsProxyEnabledRequest,
  explain: async () => (await load()).setDnsProxyEnabledRequest.schema,
}

export const setDnsProxyEnabledResponse: LazyModel<SetDnsProxyEnabledResponse> = {
  name: 'SetDnsProxyEnabledResponse',
  kind: 'response',
  check: isSetDnsProxyEnabledResponse,
  explain: async () => (await load()).setDnsProxyEnabledResponse.schema,
}

export const setForceUpdateMaxDevicesPerUserRequest: LazyModel<SetForceUpdateMaxDevicesPerUserRequest> = {
  name: 'SetForceUpdateMaxDevicesPerUserRequest',
  kind: 'request',
  check: isSetForceUpdateMaxDevicesPerUserRequest,
  explain: async () => (await load()).setForceUpdateMaxDevicesPerUserRequest.schema,
}

export const setForceUpdateMaxDevicesPerUserResponse: LazyModel<SetForceUpdateMaxDevicesPerUserResponse> = {
  name: 'SetForceUpdateMaxDevicesPerUserResponse',
  kind: 'response',
  check: isSetForceUpdateMaxDevicesPerUserResponse,
  explain: async () => (await load()).setForceUpdateMaxDevicesPerUserResponse.schema,
}

export const setIpAllocationModeRequest: LazyModel<SetIpAllocationModeRequest> = {
  name: 'SetIpAllocationModeRequest',
  kind: 'request',
  check: isSetIpAllocationModeRequest,
  explain: async () => (await load()).setIpAllocationModeRequest.schema,
}

export const setIpAllocationModeResponse: LazyModel<SetIpAllocationModeResponse> = {
  name: 'SetIpAllocationModeResponse',
  kind: 'response',
  check: isSetIpAllocationModeResponse,
  explain: async () => (await load()).setIpAllocationModeResponse.schema,
}

export const setProfileDistributionRequest: LazyModel<SetProfileDistributionRequest> = {
  name: 'SetProfileDistributionRequest',
  kind: 'request',
  check: isSetProfileDistributionRequest,
  explain: async () => (await load()).setProfileDistributionRequest.schema,
}

export const setProfileDistributionResponse: LazyModel<SetProfileDistributionResponse> = {
  name: 'SetProfileDistributionResponse',
  kind: 'response',
  check: isSetProfileDistributionResponse,
  explain: async () => (await load()).setProfileDistributionResponse.schema,
}

export const setRoutesAdvancedConfigurationEnabledRequest: LazyModel<SetRoutesAdvancedConfigurationEnabledRequest> =
  {
    name: 'SetRoutesAdvancedConfigurationEnabledRequest',
    kind: 'request',
    check: isSetRoutesAdvancedConfigurationEnabledRequest,
    explain: async () => (await load()).setRoutesAdvancedConfigurationEnabledRequest.schema,
  }

export const setRoutesAdvancedConfigurationEnabledResponse: LazyModel<SetRoutesAdvancedConfigurationEnabledResponse> =
  {
    name: 'SetRoutesAdvancedConfigurationEnabledResponse',
    kind: 'response',
    check: isSetRoutesAdvancedConfigurationEnabledResponse,
    explain: async () => (await load()).setRoutesAdvancedConfigurationEnabledResponse.schema,
  }

export const setSnatRequest: LazyModel<SetSnatRequest> = {
  name: 'SetSnatRequest',
  kind: 'request',
  check: isSetSnatRequest,
  explain: async () => (await load()).setSnatRequest.schema,
}

export const setSnatResponse: LazyModel<SetSnatResponse> = {
  name: 'SetSnatResponse',
  kind: 'response',
  check: isSetSnatResponse,
  explain: async () => (await load()).setSnatResponse.schema,
}

export const setTopologyRequest: LazyModel<SetTopologyRequest> = {
  name: 'SetTopologyRequest',
  kind: 'request',
  check: isSetTopologyRequest,
  explain: async () => (await load()).setTopologyRequest.schema,
}

export const setTopologyResponse: LazyModel<SetTopologyResponse> = {
  name: 'SetTopologyResponse',
  kind: 'response',
  check: isSetTopologyResponse,
  explain: async () => (await load()).setTopologyResponse.schema,
}

export const setTrustedDevicesAllowedRequest: LazyModel<SetTrustedDevicesAllowedRequest> = {
  name: 'SetTrustedDevicesAllowedRequest',
  kind: 'request',
  check: isSetTrustedDevicesAllowedRequest,
  explain: async () => (await load()).setTrustedDevicesAllowedRequest.schema,
}

export const setTrustedDevicesAllowedResponse: LazyModel<SetTrustedDevicesAllowedResponse> = {
  name: 'SetTrustedDevicesAllowedResponse',
  kind: 'response',
  check: isSetTrustedDevicesAllowedResponse,
  explain: async () => (await load()).setTrustedDevicesAllowedResponse.schema,
}

export const setTwoFactorAuthEnabledRequest: LazyModel<SetTwoFactorAuthEnabledRequest> = {
  name: 'SetTwoFactorAuthEnabledRequest',
  kind: 'request',
  check: isSetTwoFactorAuthEnabledRequest,
  explain: async () => (await load()).setTwoFactorAuthEnabledRequest.schema,
}

export const setTwoFactorAuthEnabledResponse: LazyModel<SetTwoFactorAuthEnabledResponse> = {
  name: 'SetTwoFactorAuthEnabledResponse',
  kind: 'response',
  check: isSetTwoFactorAuthEnabledResponse,
  explain: async () => (await load()).setTwoFactorAuthEnabledResponse.schema,
}
