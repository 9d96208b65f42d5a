// Generated from spec/ by `npm run generate`; change it there.

import { defineModel, type Model } from '@cloudconnexa/core/model'
import { dnsServerAddressesSchema } from './dns-server-addresses.gen.ts'
import type { DnsServerAddresses } from '../models/dns-server-addresses.gen.ts'
import { dnsServerAddressesRequestSchema } from './dns-server-addresses-request.gen.ts'
import type { DnsServerAddressesRequest } from '../models/dns-server-addresses-request.gen.ts'
import { dnsZoneSchema } from './dns-zone.gen.ts'
import type { DnsZone } from '../models/dns-zone.gen.ts'
import { dnsZoneRequestSchema } from './dns-zone-request.gen.ts'
import type { DnsZoneRequest } from '../models/dns-zone-request.gen.ts'
import { dnsZonesSchema } from './dns-zones.gen.ts'
import type { DnsZones } from '../models/dns-zones.gen.ts'
import { dnsZonesRequestSchema } from './dns-zones-request.gen.ts'
import type { DnsZonesRequest } from '../models/dns-zones-request.gen.ts'
import { domainRoutingSubnetSchema } from './domain-routing-subnet.gen.ts'
import type { DomainRoutingSubnet } from '../models/domain-routing-subnet.gen.ts'
import { domainRoutingSubnetRequestSchema } from './domain-routing-subnet-request.gen.ts'
import type { DomainRoutingSubnetRequest } from '../models/domain-routing-subnet-request.gen.ts'
import { groupMappingRecordResponseSchema } from './group-mapping-record-response.gen.ts'
import type { GroupMappingRecordResponse } from '../models/group-mapping-record-response.gen.ts'
import { groupMappingResponseSchema } from './group-mapping-response.gen.ts'
import type { GroupMappingResponse } from '../models/group-mapping-response.gen.ts'
import { subnetSchema } from './subnet.gen.ts'
import type { Subnet } from '../models/subnet.gen.ts'
import { subnetRequestSchema } from './subnet-request.gen.ts'
import type { SubnetRequest } from '../models/subnet-request.gen.ts'
import {
  getClientOptionsResponseSchema,
  getConnectionTimeoutResponseSchema,
  getDefaultConnectAuthResponseSchema,
  getDefaultDnsSuffixResponseSchema,
  getDefaultMaxDevicesPerUserResponseSchema,
  getDefaultRegionResponseSchema,
  getDeviceEnforcementLevelResponseSchema,
  getDnsProxyEnabledResponseSchema,
  getForceUpdateMaxDevicesPerUserResponseSchema,
  getIpAllocationModeResponseSchema,
  getProfileDistributionResponseSchema,
  getRoutesAdvancedConfigurationEnabledResponseSchema,
  getSnatResponseSchema,
  getTopologyResponseSchema,
  getTrustedDevicesAllowedResponseSchema,
  getTwoFactorAuthEnabledResponseSchema,
  setClientOptionsRequestSchema,
  setClientOptionsResponseSchema,
  setConnectionTimeoutRequestSchema,
  setConnectionTimeoutResponseSchema,
  setDefaultConnectAuthRequestSchema,
  setDefaultConnectAuthResponseSchema,
  setDefaultDnsSuffixRequestSchema,
  setDefaultDnsSuffixResponseSchema,
  setDefaultMaxDevicesPerUserRequestSchema,
  setDefaultMaxDevicesPerUserResponseSchema,
  setDefaultRegionRequestSchema,
  setDefaultRegionResponseSchema,
  setDeviceEnforcementLevelRequestSchema,
  setDeviceEnforcementLevelResponseSchema,
  setDnsProxyEnabledRequestSchema,
  setDnsProxyEnabledResponseSchema,
  setForceUpdateMaxDevicesPerUserRequestSchema,
  setForceUpdateMaxDevicesPerUserResponseSchema,
  setIpAllocationModeRequestSchema,
  setIpAllocationModeResponseSchema,
  setProfileDistributionRequestSchema,
  setProfileDistributionResponseSchema,
  setRoutesAdvancedConfigurationEnabledRequestSchema,
  setRoutesAdvancedConfigurationEnabledResponseSchema,
  setSnatRequestSchema,
  setSnatResponseSchema,
  setTopologyRequestSchema,
  setTopologyResponseSchema,
  setTrustedDevicesAllowedRequestSchema,
  setTrustedDevicesAllowedResponseSchema,
  setTwoFactorAuthEnabledRequestSchema,
  setTwoFactorAuthEnabledResponseSchema,
} from './inline-values.gen.ts'
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

export type { DnsServerAddresses } from '../models/dns-server-addresses.gen.ts'
export type { DnsServerAddressesRequest } from '../models/dns-server-addresses-request.gen.ts'
export type { DnsZone } from '../models/dns-zone.gen.ts'
export type { DnsZoneRequest } from '../models/dns-zone-request.gen.ts'
export type { DnsZones } from '../models/dns-zones.gen.ts'
export type { DnsZonesRequest } from '../models/dns-zones-request.gen.ts'
export type { DomainRoutingSubnet } from '../models/domain-routing-subnet.gen.ts'
export type { DomainRoutingSubnetRequest } from '../models/domain-routing-subnet-request.gen.ts'
export type { GroupMappingRecordResponse } from '../models/group-mapping-record-response.gen.ts'
export type { GroupMappingResponse } from '../models/group-mapping-response.gen.ts'
export type { Subnet } from '../models/subnet.gen.ts'
export type { SubnetRequest } from '../models/subnet-request.gen.ts'
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
} from '../models/inline-values.gen.ts'

/** Checks and writes {@link DnsServerAddresses}. */
export const dnsServerAddresses: Model<DnsServerAddresses> = defineModel({
  name: 'DnsServerAddresses',
  kind: 'response',
  schema: dnsServerAddressesSchema,
})

/** Checks and writes {@link DnsServerAddressesRequest}. */
export const dnsServerAddressesRequest: Model<DnsServerAddressesRequest> = defineModel({
  name: 'DnsServerAddressesRequest',
  kind: 'request',
  schema: dnsServerAddressesRequestSchema,
})

/** Checks and writes {@link DnsZone}. */
export const dnsZone: Model<DnsZone> = defineModel({
  name: 'DnsZone',
  kind: 'response',
  schema: dnsZoneSchema,
})

/** Checks and writes {@link DnsZoneRequest}. */
export const dnsZoneRequest: Model<DnsZoneRequest> = defineModel({
  name: 'DnsZoneRequest',
  kind: 'request',
  schema: dnsZoneRequestSchema,
})

/** Checks and writes {@link DnsZones}. */
export const dnsZones: Model<DnsZones> = defineModel({
  name: 'DnsZones',
  kind: 'response',
  schema: dnsZonesSchema,
})

/** Checks and writes {@link DnsZonesRequest}. */
export const dnsZonesRequest: Model<DnsZonesRequest> = defineModel({
  name: 'DnsZonesRequest',
  kind: 'request',
  schema: dnsZonesRequestSchema,
})

/** Checks and writes {@link DomainRoutingSubnet}. */
export const domainRoutingSubnet: Model<DomainRoutingSubnet> = defineModel({
  name: 'DomainRoutingSubnet',
  kind: 'response',
  schema: domainRoutingSubnetSchema,
})

/** Checks and writes {@link DomainRoutingSubnetRequest}. */
export const domainRoutingSubnetRequest: Model<DomainRoutingSubnetRequest> = defineModel({
  name: 'DomainRoutingSubnetRequest',
  kind: 'request',
  schema: domainRoutingSubnetRequestSchema,
})

/** Checks and writes {@link GroupMappingRecordResponse}. */
export const groupMappingRecordResponse: Model<GroupMappingRecordResponse> = defineModel({
  name: 'GroupMappingRecordResponse',
  kind: 'response',
  schema: groupMappingRecordResponseSchema,
})

/** Checks and writes {@link GroupMappingResponse}. */
export const groupMappingResponse: Model<GroupMappingResponse> = defineModel({
  name: 'GroupMappingResponse',
  kind: 'response',
  schema: groupMappingResponseSchema,
})

/** Checks and writes {@link Subnet}. */
export const subnet: Model<Subnet> = defineModel({ name: 'Subnet', kind: 'response', schema: subnetSchema })

/** Checks and writes {@link SubnetRequest}. */
export const subnetRequest: Model<SubnetRequest> = defineModel({
  name: 'SubnetRequest',
  kind: 'request',
  schema: subnetRequestSchema,
})

/** Checks and writes {@link GetClientOptionsResponse}. */
export const getClientOptionsResponse: Model<GetClientOptionsResponse> = defineModel({
  name: 'GetClientOptionsResponse',
  kind: 'response',
  schema: getClientOptionsResponseSchema,
})

/** Checks and writes {@link GetConnectionTimeoutResponse}. */
export const getConnectionTimeoutResponse: Model<GetConnectionTimeoutResponse> = defineModel({
  name: 'GetConnectionTimeoutResponse',
  kind: 'response',
  schema: getConnectionTimeoutResponseSchema,
})

/** Checks and writes {@link GetDefaultConnectAuthResponse}. */
export const getDefaultConnectAuthResponse: Model<GetDefaultConnectAuthResponse> = defineModel({
  name: 'GetDefaultConnectAuthResponse',
  kind: 'response',
  schema: getDefaultConnectAuthResponseSchema,
})

/** Checks and writes {@link GetDefaultDnsSuffixResponse}. */
export const getDefaultDnsSuffixResponse: Model<GetDefaultDnsSuffixResponse> = defineModel({
  name: 'GetDefaultDnsSuffixResponse',
  kind: 'response',
  schema: getDefaultDnsSuffixResponseSchema,
})

/** Checks and writes {@link GetDefaultMaxDevicesPerUserResponse}. */
export const getDefaultMaxDevicesPerUserResponse: Model<GetDefaultMaxDevicesPerUserResponse> = defineModel({
  name: 'GetDefaultMaxDevicesPerUserResponse',
  kind: 'response',
  schema: getDefaultMaxDevicesPerUserResponseSchema,
})

/** Checks and writes {@link GetDefaultRegionResponse}. */
export const getDefaultRegionResponse: Model<GetDefaultRegionResponse> = defineModel({
  name: 'GetDefaultRegionResponse',
  kind: 'response',
  schema: getDefaultRegionResponseSchema,
})

/** Checks and writes {@link GetDeviceEnforcementLevelResponse}. */
export const getDeviceEnforcementLevelResponse: Model<GetDeviceEnforcementLevelResponse> = defineModel({
  name: 'GetDeviceEnforcementLevelResponse',
  kind: 'response',
  schema: getDeviceEnforcementLevelResponseSchema,
})

/** Checks and writes {@link GetDnsProxyEnabledResponse}. */
export const getDnsProxyEnabledResponse: Model<GetDnsProxyEnabledResponse> = defineModel({
  name: 'GetDnsProxyEnabledResponse',
  kind: 'response',
  schema: getDnsProxyEnabledResponseSchema,
})

/** Checks and writes {@link GetForceUpdateMaxDevicesPerUserResponse}. */
export const getForceUpdateMaxDevicesPerUserResponse: Model<GetForceUpdateMaxDevicesPerUserResponse> =
  defineModel({
    name: 'GetForceUpdateMaxDevicesPerUserResponse',
    kind: 'response',
    schema: getForceUpdateMaxDevicesPerUserResponseSchema,
  })

/** Checks and writes {@link GetIpAllocationModeResponse}. */
export const getIpAllocationModeResponse: Model<GetIpAllocationModeResponse> = defineModel({
  name: 'GetIpAllocationModeResponse',
  kind: 'response',
  schema: getIpAllocationModeResponseSchema,
})

/** Checks and writes {@link GetProfileDistributionResponse}. */
export const getProfileDistributionResponse: Model<GetProfileDistributionResponse> = defineModel({
  name: 'GetProfileDistributionResponse',
  kind: 'response',
  schema: getProfileDistributionResponseSchema,
})

/** Checks and writes {@link GetRoutesAdvancedConfigurationEnabledResponse}. */
export const getRoutesAdvancedConfigurationEnabledResponse: Model<GetRoutesAdvancedConfigurationEnabledResponse> =
  defineModel({
    name: 'GetRoutesAdvancedConfigurationEnabledResponse',
    kind: 'response',
    schema: getRoutesAdvancedConfigurationEnabledResponseSchema,
  })

/** Checks and writes {@link GetSnatResponse}. */
export const getSnatResponse: Model<GetSnatResponse> = defineModel({
  name: 'GetSnatResponse',
  kind: 'response',
  schema: getSnatResponseSchema,
})

/** Checks and writes {@link GetTopologyResponse}. */
export const getTopologyResponse: Model<GetTopologyResponse> = defineModel({
  name: 'GetTopologyResponse',
  kind: 'response',
  schema: getTopologyResponseSchema,
})

/** Checks and writes {@link GetTrustedDevicesAllowedResponse}. */
export const getTrustedDevicesAllowedResponse: Model<GetTrustedDevicesAllowedResponse> = defineModel({
  name: 'GetTrustedDevicesAllowedResponse',
  kind: 'response',
  schema: getTrustedDevicesAllowedResponseSchema,
})

/** Checks and writes {@link GetTwoFactorAuthEnabledResponse}. */
export const getTwoFactorAuthEnabledResponse: Model<GetTwoFactorAuthEnabledResponse> = defineModel({
  name: 'GetTwoFactorAuthEnabledResponse',
  kind: 'response',
  schema: getTwoFactorAuthEnabledResponseSchema,
})

/** Checks and writes {@link SetClientOptionsRequest}. */
export const setClientOptionsRequest: Model<SetClientOptionsRequest> = defineModel({
  name: 'SetClientOptionsRequest',
  kind: 'request',
  schema: setClientOptionsRequestSchema,
})

/** Checks and writes {@link SetClientOptionsResponse}. */
export const setClientOptionsResponse: Model<SetClientOptionsResponse> = defineModel({
  name: 'SetClientOptionsResponse',
  kind: 'response',
  schema: setClientOptionsResponseSchema,
})

/** Checks and writes {@link SetConnectionTimeoutRequest}. */
export const setConnectionTimeoutRequest: Model<SetConnectionTimeoutRequest> = defineModel({
  name: 'SetConnectionTimeoutRequest',
  kind: 'request',
  schema: setConnectionTimeoutRequestSchema,
})

/** Checks and writes {@link SetConnectionTimeoutResponse}. */
export const setConnectionTimeoutResponse: Model<SetConnectionTimeoutResponse> = defineModel({
  name: 'SetConnectionTimeoutResponse',
  kind: 'response',
  schema: setConnectionTimeoutResponseSchema,
})

/** Checks and writes {@link SetDefaultConnectAuthRequest}. */
export const setDefaultConnectAuthRequest: Model<SetDefaultConnectAuthRequest> = defineModel({
  name: 'SetDefaultConnectAuthRequest',
  kind: 'request',
  schema: setDefaultConnectAuthRequestSchema,
})

/** Checks and writes {@link SetDefaultConnectAuthResponse}. */
export const setDefaultConnectAuthResponse: Model<SetDefaultConnectAuthResponse> = defineModel({
  name: 'SetDefaultConnectAuthResponse',
  kind: 'response',
  schema: setDefaultConnectAuthResponseSchema,
})

/** Checks and writes {@link SetDefaultDnsSuffixRequest}. */
export const setDefaultDnsSuffixRequest: Model<SetDefaultDnsSuffixRequest> = defineModel({
  name: 'SetDefaultDnsSuffixRequest',
  kind: 'request',
  schema: setDefaultDnsSuffixRequestSchema,
})

/** Checks and writes {@link SetDefaultDnsSuffixResponse}. */
export const setDefaultDnsSuffixResponse: Model<SetDefaultDnsSuffixResponse> = defineModel({
  name: 'SetDefaultDnsSuffixResponse',
  kind: 'response',
  schema: setDefaultDnsSuffixResponseSchema,
})

/** Checks and writes {@link SetDefaultMaxDevicesPerUserRequest}. */
export const setDefaultMaxDevicesPerUserRequest: Model<SetDefaultMaxDevicesPerUserRequest> = defineModel({
  name: 'SetDefaultMaxDevicesPerUserRequest',
  kind: 'request',
  schema: setDefaultMaxDevicesPerUserRequestSchema,
})

/** Checks and writes {@link SetDefaultMaxDevicesPerUserResponse}. */
export const setDefaultMaxDevicesPerUserResponse: Model<SetDefaultMaxDevicesPerUserResponse> = defineModel({
  name: 'SetDefaultMaxDevicesPerUserResponse',
  kind: 'response',
  schema: setDefaultMaxDevicesPerUserResponseSchema,
})

/** Checks and writes {@link SetDefaultRegionRequest}. */
export const setDefaultRegionRequest: Model<SetDefaultRegionRequest> = defineModel({
  name: 'SetDefaultRegionRequest',
  kind: 'request',
  schema: setDefaultRegionRequestSchema,
})

/** Checks and writes {@link SetDefaultRegionResponse}. */
export const setDefaultRegionResponse: Model<SetDefaultRegionResponse> = defineModel({
  name: 'SetDefaultRegionResponse',
  kind: 'response',
  schema: setDefaultRegionResponseSchema,
})

/** Checks and writes {@link SetDeviceEnforcementLevelRequest}. */
export const setDeviceEnforcementLevelRequest: Model<SetDeviceEnforcementLevelRequest> = defineModel({
  name: 'SetDeviceEnforcementLevelRequest',
  kind: 'request',
  schema: setDeviceEnforcementLevelRequestSchema,
})

/** Checks and writes {@link SetDeviceEnforcementLevelResponse}. */
export const setDeviceEnforcementLevelResponse: Model<SetDeviceEnforcementLevelResponse> = defineModel({
  name: 'SetDeviceEnforcementLevelResponse',
  kind: 'response',
  schema: setDeviceEnforcementLevelResponseSchema,
})

/** Checks and writes {@link SetDnsProxyEnabledRequest}. */
export const setDnsProxyEnabledRequest: Model<SetDnsProxyEnabledRequest> = defineModel({
  name: 'SetDnsProxyEnabledRequest',
  kind: 'request',
  schema: setDnsProxyEnabledRequestSchema,
})

/** Checks and writes {@link SetDnsProxyEnabledResponse}. */
export const setDnsProxyEnabledResponse: Model<SetDnsProxyEnabledResponse> = defineModel({
  name: 'SetDnsProxyEnabledResponse',
  kind: 'response',
  schema: setDnsProxyEnabledResponseSchema,
})

/** Checks and writes {@link SetForceUpdateMaxDevicesPerUserRequest}. */
export const setForceUpdateMaxDevicesPerUserRequest: Model<SetForceUpdateMaxDevicesPerUserRequest> =
  defineModel({
    name: 'SetForceUpdateMaxDevicesPerUserRequest',
    kind: 'request',
    schema: setForceUpdateMaxDevicesPerUserRequestSchema,
  })

/** Checks and writes {@link SetForceUpdateMaxDevicesPerUserResponse}. */
export const setForceUpdateMaxDevicesPerUserResponse: Model<SetForceUpdateMaxDevicesPerUserResponse> =
  defineModel({
    name: 'SetForceUpdateMaxDevicesPerUserResponse',
    kind: 'response',
    schema: setForceUpdateMaxDevicesPerUserResponseSchema,
  })

/** Checks and writes {@link SetIpAllocationModeRequest}. */
export const setIpAllocationModeRequest: Model<SetIpAllocationModeRequest> = defineModel({
  name: 'SetIpAllocationModeRequest',
  kind: 'request',
  schema: setIpAllocationModeRequestSchema,
})

/** Checks and writes {@link SetIpAllocationModeResponse}. */
export const setIpAllocationModeResponse: Model<SetIpAllocationModeResponse> = defineModel({
  name: 'SetIpAllocationModeResponse',
  kind: 'response',
  schema: setIpAllocationModeResponseSchema,
})

/** Checks and writes {@link SetProfileDistributionRequest}. */
export const setProfileDistributionRequest: Model<SetProfileDistributionRequest> = defineModel({
  name: 'SetProfileDistributionRequest',
  kind: 'request',
  schema: setProfileDistributionRequestSchema,
})

/** Checks and writes {@link SetProfileDistributionResponse}. */
export const setProfileDistributionResponse: Model<SetProfileDistributionResponse> = defineModel({
  name: 'SetProfileDistributionResponse',
  kind: 'response',
  schema: setProfileDistributionResponseSchema,
})

/** Checks and writes {@link SetRoutesAdvancedConfigurationEnabledRequest}. */
export const setRoutesAdvancedConfigurationEnabledRequest: Model<SetRoutesAdvancedConfigurationEnabledRequest> =
  defineModel({
    name: 'SetRoutesAdvancedConfigurationEnabledRequest',
    kind: 'request',
    schema: setRoutesAdvancedConfigurationEnabledRequestSchema,
  })

/** Checks and writes {@link SetRoutesAdvancedConfigurationEnabledResponse}. */
export const setRoutesAdvancedConfigurationEnabledResponse: Model<SetRoutesAdvancedConfigurationEnabledResponse> =
  defineModel({
    name: 'SetRoutesAdvancedConfigurationEnabledResponse',
    kind: 'response',
    schema: setRoutesAdvancedConfigurationEnabledResponseSchema,
  })

/** Checks and writes {@link SetSnatRequest}. */
export const setSnatRequest: Model<SetSnatRequest> = defineModel({
  name: 'SetSnatRequest',
  kind: 'request',
  schema: setSnatRequestSchema,
})

/** Checks and writes {@link SetSnatResponse}. */
export const setSnatResponse: Model<SetSnatResponse> = defineModel({
  name: 'SetSnatResponse',
  kind: 'response',
  schema: setSnatResponseSchema,
})

/** Checks and writes {@link SetTopologyRequest}. */
export const setTopologyRequest: Model<SetTopologyRequest> = defineModel({
  name: 'SetTopologyRequest',
  kind: 'request',
  schema: setTopologyRequestSchema,
})

/** Checks and writes {@link SetTopologyResponse}. */
export const setTopologyResponse: Model<SetTopologyResponse> = defineModel({
  name: 'SetTopologyResponse',
  kind: 'response',
  schema: setTopologyResponseSchema,
})

/** Checks and writes {@link SetTrustedDevicesAllowedRequest}. */
export const setTrustedDevicesAllowedRequest: Model<SetTrustedDevicesAllowedRequest> = defineModel({
  name: 'SetTrustedDevicesAllowedRequest',
  kind: 'request',
  schema: setTrustedDevicesAllowedRequestSchema,
})

/** Checks and writes {@link SetTrustedDevicesAllowedResponse}. */
export const setTrustedDevicesAllowedResponse: Model<SetTrustedDevicesAllowedResponse> = defineModel({
  name: 'SetTrustedDevicesAllowedResponse',
  kind: 'response',
  schema: setTrustedDevicesAllowedResponseSchema,
})

/** Checks and writes {@link SetTwoFactorAuthEnabledRequest}. */
export const setTwoFactorAuthEnabledRequest: Model<SetTwoFactorAuthEnabledRequest> = defineModel({
  name: 'SetTwoFactorAuthEnabledRequest',
  kind: 'request',
  schema: setTwoFactorAuthEnabledRequestSchema,
})

/** Checks and writes {@link SetTwoFactorAuthEnabledResponse}. */
export const setTwoFactorAuthEnabledResponse: Model<SetTwoFactorAuthEnabledResponse> = defineModel({
  name: 'SetTwoFactorAuthEnabledResponse',
  kind: 'response',
  schema: setTwoFactorAuthEnabledResponseSchema,
})
