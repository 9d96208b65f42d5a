// Generated from spec/ by `npm run generate`; change it there.

import { defineModel, type Model } from '@cloudconnexa/core'
import { dnsServerAddressesSchema, type DnsServerAddresses } from './dns-server-addresses.gen.ts'
import {
  dnsServerAddressesRequestSchema,
  type DnsServerAddressesRequest,
} from './dns-server-addresses-request.gen.ts'
import { dnsZoneSchema, type DnsZone } from './dns-zone.gen.ts'
import { dnsZoneRequestSchema, type DnsZoneRequest } from './dns-zone-request.gen.ts'
import { dnsZonesSchema, type DnsZones } from './dns-zones.gen.ts'
import { dnsZonesRequestSchema, type DnsZonesRequest } from './dns-zones-request.gen.ts'
import { domainRoutingSubnetSchema, type DomainRoutingSubnet } from './domain-routing-subnet.gen.ts'
import {
  domainRoutingSubnetRequestSchema,
  type DomainRoutingSubnetRequest,
} from './domain-routing-subnet-request.gen.ts'
import {
  groupMappingRecordResponseSchema,
  type GroupMappingRecordResponse,
} from './group-mapping-record-response.gen.ts'
import { groupMappingResponseSchema, type GroupMappingResponse } from './group-mapping-response.gen.ts'
import { subnetSchema, type Subnet } from './subnet.gen.ts'
import { subnetRequestSchema, type SubnetRequest } from './subnet-request.gen.ts'
import {
  getClientOptionsAnswerSchema,
  getConnectionTimeoutAnswerSchema,
  getDefaultConnectAuthAnswerSchema,
  getDefaultDnsSuffixAnswerSchema,
  getDefaultMaxDevicesPerUserAnswerSchema,
  getDefaultRegionAnswerSchema,
  getDeviceEnforcementLevelAnswerSchema,
  getDnsProxyEnabledAnswerSchema,
  getForceUpdateMaxDevicesPerUserAnswerSchema,
  getIpAllocationModeAnswerSchema,
  getProfileDistributionAnswerSchema,
  getRoutesAdvancedConfigurationEnabledAnswerSchema,
  getSnatAnswerSchema,
  getTopologyAnswerSchema,
  getTrustedDevicesAllowedAnswerSchema,
  getTwoFactorAuthEnabledAnswerSchema,
  setClientOptionsAnswerSchema,
  setClientOptionsBodySchema,
  setConnectionTimeoutAnswerSchema,
  setConnectionTimeoutBodySchema,
  setDefaultConnectAuthAnswerSchema,
  setDefaultConnectAuthBodySchema,
  setDefaultDnsSuffixAnswerSchema,
  setDefaultDnsSuffixBodySchema,
  setDefaultMaxDevicesPerUserAnswerSchema,
  setDefaultMaxDevicesPerUserBodySchema,
  setDefaultRegionAnswerSchema,
  setDefaultRegionBodySchema,
  setDeviceEnforcementLevelAnswerSchema,
  setDeviceEnforcementLevelBodySchema,
  setDnsProxyEnabledAnswerSchema,
  setDnsProxyEnabledBodySchema,
  setForceUpdateMaxDevicesPerUserAnswerSchema,
  setForceUpdateMaxDevicesPerUserBodySchema,
  setIpAllocationModeAnswerSchema,
  setIpAllocationModeBodySchema,
  setProfileDistributionAnswerSchema,
  setProfileDistributionBodySchema,
  setRoutesAdvancedConfigurationEnabledAnswerSchema,
  setRoutesAdvancedConfigurationEnabledBodySchema,
  setSnatAnswerSchema,
  setSnatBodySchema,
  setTopologyAnswerSchema,
  setTopologyBodySchema,
  setTrustedDevicesAllowedAnswerSchema,
  setTrustedDevicesAllowedBodySchema,
  setTwoFactorAuthEnabledAnswerSchema,
  setTwoFactorAuthEnabledBodySchema,
  type GetClientOptionsAnswer,
  type GetConnectionTimeoutAnswer,
  type GetDefaultConnectAuthAnswer,
  type GetDefaultDnsSuffixAnswer,
  type GetDefaultMaxDevicesPerUserAnswer,
  type GetDefaultRegionAnswer,
  type GetDeviceEnforcementLevelAnswer,
  type GetDnsProxyEnabledAnswer,
  type GetForceUpdateMaxDevicesPerUserAnswer,
  type GetIpAllocationModeAnswer,
  type GetProfileDistributionAnswer,
  type GetRoutesAdvancedConfigurationEnabledAnswer,
  type GetSnatAnswer,
  type GetTopologyAnswer,
  type GetTrustedDevicesAllowedAnswer,
  type GetTwoFactorAuthEnabledAnswer,
  type SetClientOptionsAnswer,
  type SetClientOptionsBody,
  type SetConnectionTimeoutAnswer,
  type SetConnectionTimeoutBody,
  type SetDefaultConnectAuthAnswer,
  type SetDefaultConnectAuthBody,
  type SetDefaultDnsSuffixAnswer,
  type SetDefaultDnsSuffixBody,
  type SetDefaultMaxDevicesPerUserAnswer,
  type SetDefaultMaxDevicesPerUserBody,
  type SetDefaultRegionAnswer,
  type SetDefaultRegionBody,
  type SetDeviceEnforcementLevelAnswer,
  type SetDeviceEnforcementLevelBody,
  type SetDnsProxyEnabledAnswer,
  type SetDnsProxyEnabledBody,
  type SetForceUpdateMaxDevicesPerUserAnswer,
  type SetForceUpdateMaxDevicesPerUserBody,
  type SetIpAllocationModeAnswer,
  type SetIpAllocationModeBody,
  type SetProfileDistributionAnswer,
  type SetProfileDistributionBody,
  type SetRoutesAdvancedConfigurationEnabledAnswer,
  type SetRoutesAdvancedConfigurationEnabledBody,
  type SetSnatAnswer,
  type SetSnatBody,
  type SetTopologyAnswer,
  type SetTopologyBody,
  type SetTrustedDevicesAllowedAnswer,
  type SetTrustedDevicesAllowedBody,
  type SetTwoFactorAuthEnabledAnswer,
  type SetTwoFactorAuthEnabledBody,
} from './inline-values.gen.ts'

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
  GetClientOptionsAnswer,
  GetConnectionTimeoutAnswer,
  GetDefaultConnectAuthAnswer,
  GetDefaultDnsSuffixAnswer,
  GetDefaultMaxDevicesPerUserAnswer,
  GetDefaultRegionAnswer,
  GetDeviceEnforcementLevelAnswer,
  GetDnsProxyEnabledAnswer,
  GetForceUpdateMaxDevicesPerUserAnswer,
  GetIpAllocationModeAnswer,
  GetProfileDistributionAnswer,
  GetRoutesAdvancedConfigurationEnabledAnswer,
  GetSnatAnswer,
  GetTopologyAnswer,
  GetTrustedDevicesAllowedAnswer,
  GetTwoFactorAuthEnabledAnswer,
  SetClientOptionsAnswer,
  SetClientOptionsBody,
  SetConnectionTimeoutAnswer,
  SetConnectionTimeoutBody,
  SetDefaultConnectAuthAnswer,
  SetDefaultConnectAuthBody,
  SetDefaultDnsSuffixAnswer,
  SetDefaultDnsSuffixBody,
  SetDefaultMaxDevicesPerUserAnswer,
  SetDefaultMaxDevicesPerUserBody,
  SetDefaultRegionAnswer,
  SetDefaultRegionBody,
  SetDeviceEnforcementLevelAnswer,
  SetDeviceEnforcementLevelBody,
  SetDnsProxyEnabledAnswer,
  SetDnsProxyEnabledBody,
  SetForceUpdateMaxDevicesPerUserAnswer,
  SetForceUpdateMaxDevicesPerUserBody,
  SetIpAllocationModeAnswer,
  SetIpAllocationModeBody,
  SetProfileDistributionAnswer,
  SetProfileDistributionBody,
  SetRoutesAdvancedConfigurationEnabledAnswer,
  SetRoutesAdvancedConfigurationEnabledBody,
  SetSnatAnswer,
  SetSnatBody,
  SetTopologyAnswer,
  SetTopologyBody,
  SetTrustedDevicesAllowedAnswer,
  SetTrustedDevicesAllowedBody,
  SetTwoFactorAuthEnabledAnswer,
  SetTwoFactorAuthEnabledBody,
} from './inline-values.gen.ts'

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

/** Checks and writes {@link GetClientOptionsAnswer}. */
export const getClientOptionsAnswer: Model<GetClientOptionsAnswer> = defineModel({
  name: 'GetClientOptionsAnswer',
  kind: 'response',
  schema: getClientOptionsAnswerSchema,
})

/** Checks and writes {@link GetConnectionTimeoutAnswer}. */
export const getConnectionTimeoutAnswer: Model<GetConnectionTimeoutAnswer> = defineModel({
  name: 'GetConnectionTimeoutAnswer',
  kind: 'response',
  schema: getConnectionTimeoutAnswerSchema,
})

/** Checks and writes {@link GetDefaultConnectAuthAnswer}. */
export const getDefaultConnectAuthAnswer: Model<GetDefaultConnectAuthAnswer> = defineModel({
  name: 'GetDefaultConnectAuthAnswer',
  kind: 'response',
  schema: getDefaultConnectAuthAnswerSchema,
})

/** Checks and writes {@link GetDefaultDnsSuffixAnswer}. */
export const getDefaultDnsSuffixAnswer: Model<GetDefaultDnsSuffixAnswer> = defineModel({
  name: 'GetDefaultDnsSuffixAnswer',
  kind: 'response',
  schema: getDefaultDnsSuffixAnswerSchema,
})

/** Checks and writes {@link GetDefaultMaxDevicesPerUserAnswer}. */
export const getDefaultMaxDevicesPerUserAnswer: Model<GetDefaultMaxDevicesPerUserAnswer> = defineModel({
  name: 'GetDefaultMaxDevicesPerUserAnswer',
  kind: 'response',
  schema: getDefaultMaxDevicesPerUserAnswerSchema,
})

/** Checks and writes {@link GetDefaultRegionAnswer}. */
export const getDefaultRegionAnswer: Model<GetDefaultRegionAnswer> = defineModel({
  name: 'GetDefaultRegionAnswer',
  kind: 'response',
  schema: getDefaultRegionAnswerSchema,
})

/** Checks and writes {@link GetDeviceEnforcementLevelAnswer}. */
export const getDeviceEnforcementLevelAnswer: Model<GetDeviceEnforcementLevelAnswer> = defineModel({
  name: 'GetDeviceEnforcementLevelAnswer',
  kind: 'response',
  schema: getDeviceEnforcementLevelAnswerSchema,
})

/** Checks and writes {@link GetDnsProxyEnabledAnswer}. */
export const getDnsProxyEnabledAnswer: Model<GetDnsProxyEnabledAnswer> = defineModel({
  name: 'GetDnsProxyEnabledAnswer',
  kind: 'response',
  schema: getDnsProxyEnabledAnswerSchema,
})

/** Checks and writes {@link GetForceUpdateMaxDevicesPerUserAnswer}. */
export const getForceUpdateMaxDevicesPerUserAnswer: Model<GetForceUpdateMaxDevicesPerUserAnswer> =
  defineModel({
    name: 'GetForceUpdateMaxDevicesPerUserAnswer',
    kind: 'response',
    schema: getForceUpdateMaxDevicesPerUserAnswerSchema,
  })

/** Checks and writes {@link GetIpAllocationModeAnswer}. */
export const getIpAllocationModeAnswer: Model<GetIpAllocationModeAnswer> = defineModel({
  name: 'GetIpAllocationModeAnswer',
  kind: 'response',
  schema: getIpAllocationModeAnswerSchema,
})

/** Checks and writes {@link GetProfileDistributionAnswer}. */
export const getProfileDistributionAnswer: Model<GetProfileDistributionAnswer> = defineModel({
  name: 'GetProfileDistributionAnswer',
  kind: 'response',
  schema: getProfileDistributionAnswerSchema,
})

/** Checks and writes {@link GetRoutesAdvancedConfigurationEnabledAnswer}. */
export const getRoutesAdvancedConfigurationEnabledAnswer: Model<GetRoutesAdvancedConfigurationEnabledAnswer> =
  defineModel({
    name: 'GetRoutesAdvancedConfigurationEnabledAnswer',
    kind: 'response',
    schema: getRoutesAdvancedConfigurationEnabledAnswerSchema,
  })

/** Checks and writes {@link GetSnatAnswer}. */
export const getSnatAnswer: Model<GetSnatAnswer> = defineModel({
  name: 'GetSnatAnswer',
  kind: 'response',
  schema: getSnatAnswerSchema,
})

/** Checks and writes {@link GetTopologyAnswer}. */
export const getTopologyAnswer: Model<GetTopologyAnswer> = defineModel({
  name: 'GetTopologyAnswer',
  kind: 'response',
  schema: getTopologyAnswerSchema,
})

/** Checks and writes {@link GetTrustedDevicesAllowedAnswer}. */
export const getTrustedDevicesAllowedAnswer: Model<GetTrustedDevicesAllowedAnswer> = defineModel({
  name: 'GetTrustedDevicesAllowedAnswer',
  kind: 'response',
  schema: getTrustedDevicesAllowedAnswerSchema,
})

/** Checks and writes {@link GetTwoFactorAuthEnabledAnswer}. */
export const getTwoFactorAuthEnabledAnswer: Model<GetTwoFactorAuthEnabledAnswer> = defineModel({
  name: 'GetTwoFactorAuthEnabledAnswer',
  kind: 'response',
  schema: getTwoFactorAuthEnabledAnswerSchema,
})

/** Checks and writes {@link SetClientOptionsAnswer}. */
export const setClientOptionsAnswer: Model<SetClientOptionsAnswer> = defineModel({
  name: 'SetClientOptionsAnswer',
  kind: 'response',
  schema: setClientOptionsAnswerSchema,
})

/** Checks and writes {@link SetClientOptionsBody}. */
export const setClientOptionsBody: Model<SetClientOptionsBody> = defineModel({
  name: 'SetClientOptionsBody',
  kind: 'request',
  schema: setClientOptionsBodySchema,
})

/** Checks and writes {@link SetConnectionTimeoutAnswer}. */
export const setConnectionTimeoutAnswer: Model<SetConnectionTimeoutAnswer> = defineModel({
  name: 'SetConnectionTimeoutAnswer',
  kind: 'response',
  schema: setConnectionTimeoutAnswerSchema,
})

/** Checks and writes {@link SetConnectionTimeoutBody}. */
export const setConnectionTimeoutBody: Model<SetConnectionTimeoutBody> = defineModel({
  name: 'SetConnectionTimeoutBody',
  kind: 'request',
  schema: setConnectionTimeoutBodySchema,
})

/** Checks and writes {@link SetDefaultConnectAuthAnswer}. */
export const setDefaultConnectAuthAnswer: Model<SetDefaultConnectAuthAnswer> = defineModel({
  name: 'SetDefaultConnectAuthAnswer',
  kind: 'response',
  schema: setDefaultConnectAuthAnswerSchema,
})

/** Checks and writes {@link SetDefaultConnectAuthBody}. */
export const setDefaultConnectAuthBody: Model<SetDefaultConnectAuthBody> = defineModel({
  name: 'SetDefaultConnectAuthBody',
  kind: 'request',
  schema: setDefaultConnectAuthBodySchema,
})

/** Checks and writes {@link SetDefaultDnsSuffixAnswer}. */
export const setDefaultDnsSuffixAnswer: Model<SetDefaultDnsSuffixAnswer> = defineModel({
  name: 'SetDefaultDnsSuffixAnswer',
  kind: 'response',
  schema: setDefaultDnsSuffixAnswerSchema,
})

/** Checks and writes {@link SetDefaultDnsSuffixBody}. */
export const setDefaultDnsSuffixBody: Model<SetDefaultDnsSuffixBody> = defineModel({
  name: 'SetDefaultDnsSuffixBody',
  kind: 'request',
  schema: setDefaultDnsSuffixBodySchema,
})

/** Checks and writes {@link SetDefaultMaxDevicesPerUserAnswer}. */
export const setDefaultMaxDevicesPerUserAnswer: Model<SetDefaultMaxDevicesPerUserAnswer> = defineModel({
  name: 'SetDefaultMaxDevicesPerUserAnswer',
  kind: 'response',
  schema: setDefaultMaxDevicesPerUserAnswerSchema,
})

/** Checks and writes {@link SetDefaultMaxDevicesPerUserBody}. */
export const setDefaultMaxDevicesPerUserBody: Model<SetDefaultMaxDevicesPerUserBody> = defineModel({
  name: 'SetDefaultMaxDevicesPerUserBody',
  kind: 'request',
  schema: setDefaultMaxDevicesPerUserBodySchema,
})

/** Checks and writes {@link SetDefaultRegionAnswer}. */
export const setDefaultRegionAnswer: Model<SetDefaultRegionAnswer> = defineModel({
  name: 'SetDefaultRegionAnswer',
  kind: 'response',
  schema: setDefaultRegionAnswerSchema,
})

/** Checks and writes {@link SetDefaultRegionBody}. */
export const setDefaultRegionBody: Model<SetDefaultRegionBody> = defineModel({
  name: 'SetDefaultRegionBody',
  kind: 'request',
  schema: setDefaultRegionBodySchema,
})

/** Checks and writes {@link SetDeviceEnforcementLevelAnswer}. */
export const setDeviceEnforcementLevelAnswer: Model<SetDeviceEnforcementLevelAnswer> = defineModel({
  name: 'SetDeviceEnforcementLevelAnswer',
  kind: 'response',
  schema: setDeviceEnforcementLevelAnswerSchema,
})

/** Checks and writes {@link SetDeviceEnforcementLevelBody}. */
export const setDeviceEnforcementLevelBody: Model<SetDeviceEnforcementLevelBody> = defineModel({
  name: 'SetDeviceEnforcementLevelBody',
  kind: 'request',
  schema: setDeviceEnforcementLevelBodySchema,
})

/** Checks and writes {@link SetDnsProxyEnabledAnswer}. */
export const setDnsProxyEnabledAnswer: Model<SetDnsProxyEnabledAnswer> = defineModel({
  name: 'SetDnsProxyEnabledAnswer',
  kind: 'response',
  schema: setDnsProxyEnabledAnswerSchema,
})

/** Checks and writes {@link SetDnsProxyEnabledBody}. */
export const setDnsProxyEnabledBody: Model<SetDnsProxyEnabledBody> = defineModel({
  name: 'SetDnsProxyEnabledBody',
  kind: 'request',
  schema: setDnsProxyEnabledBodySchema,
})

/** Checks and writes {@link SetForceUpdateMaxDevicesPerUserAnswer}. */
export const setForceUpdateMaxDevicesPerUserAnswer: Model<SetForceUpdateMaxDevicesPerUserAnswer> =
  defineModel({
    name: 'SetForceUpdateMaxDevicesPerUserAnswer',
    kind: 'response',
    schema: setForceUpdateMaxDevicesPerUserAnswerSchema,
  })

/** Checks and writes {@link SetForceUpdateMaxDevicesPerUserBody}. */
export const setForceUpdateMaxDevicesPerUserBody: Model<SetForceUpdateMaxDevicesPerUserBody> = defineModel({
  name: 'SetForceUpdateMaxDevicesPerUserBody',
  kind: 'request',
  schema: setForceUpdateMaxDevicesPerUserBodySchema,
})

/** Checks and writes {@link SetIpAllocationModeAnswer}. */
export const setIpAllocationModeAnswer: Model<SetIpAllocationModeAnswer> = defineModel({
  name: 'SetIpAllocationModeAnswer',
  kind: 'response',
  schema: setIpAllocationModeAnswerSchema,
})

/** Checks and writes {@link SetIpAllocationModeBody}. */
export const setIpAllocationModeBody: Model<SetIpAllocationModeBody> = defineModel({
  name: 'SetIpAllocationModeBody',
  kind: 'request',
  schema: setIpAllocationModeBodySchema,
})

/** Checks and writes {@link SetProfileDistributionAnswer}. */
export const setProfileDistributionAnswer: Model<SetProfileDistributionAnswer> = defineModel({
  name: 'SetProfileDistributionAnswer',
  kind: 'response',
  schema: setProfileDistributionAnswerSchema,
})

/** Checks and writes {@link SetProfileDistributionBody}. */
export const setProfileDistributionBody: Model<SetProfileDistributionBody> = defineModel({
  name: 'SetProfileDistributionBody',
  kind: 'request',
  schema: setProfileDistributionBodySchema,
})

/** Checks and writes {@link SetRoutesAdvancedConfigurationEnabledAnswer}. */
export const setRoutesAdvancedConfigurationEnabledAnswer: Model<SetRoutesAdvancedConfigurationEnabledAnswer> =
  defineModel({
    name: 'SetRoutesAdvancedConfigurationEnabledAnswer',
    kind: 'response',
    schema: setRoutesAdvancedConfigurationEnabledAnswerSchema,
  })

/** Checks and writes {@link SetRoutesAdvancedConfigurationEnabledBody}. */
export const setRoutesAdvancedConfigurationEnabledBody: Model<SetRoutesAdvancedConfigurationEnabledBody> =
  defineModel({
    name: 'SetRoutesAdvancedConfigurationEnabledBody',
    kind: 'request',
    schema: setRoutesAdvancedConfigurationEnabledBodySchema,
  })

/** Checks and writes {@link SetSnatAnswer}. */
export const setSnatAnswer: Model<SetSnatAnswer> = defineModel({
  name: 'SetSnatAnswer',
  kind: 'response',
  schema: setSnatAnswerSchema,
})

/** Checks and writes {@link SetSnatBody}. */
export const setSnatBody: Model<SetSnatBody> = defineModel({
  name: 'SetSnatBody',
  kind: 'request',
  schema: setSnatBodySchema,
})

/** Checks and writes {@link SetTopologyAnswer}. */
export const setTopologyAnswer: Model<SetTopologyAnswer> = defineModel({
  name: 'SetTopologyAnswer',
  kind: 'response',
  schema: setTopologyAnswerSchema,
})

/** Checks and writes {@link SetTopologyBody}. */
export const setTopologyBody: Model<SetTopologyBody> = defineModel({
  name: 'SetTopologyBody',
  kind: 'request',
  schema: setTopologyBodySchema,
})

/** Checks and writes {@link SetTrustedDevicesAllowedAnswer}. */
export const setTrustedDevicesAllowedAnswer: Model<SetTrustedDevicesAllowedAnswer> = defineModel({
  name: 'SetTrustedDevicesAllowedAnswer',
  kind: 'response',
  schema: setTrustedDevicesAllowedAnswerSchema,
})

/** Checks and writes {@link SetTrustedDevicesAllowedBody}. */
export const setTrustedDevicesAllowedBody: Model<SetTrustedDevicesAllowedBody> = defineModel({
  name: 'SetTrustedDevicesAllowedBody',
  kind: 'request',
  schema: setTrustedDevicesAllowedBodySchema,
})

/** Checks and writes {@link SetTwoFactorAuthEnabledAnswer}. */
export const setTwoFactorAuthEnabledAnswer: Model<SetTwoFactorAuthEnabledAnswer> = defineModel({
  name: 'SetTwoFactorAuthEnabledAnswer',
  kind: 'response',
  schema: setTwoFactorAuthEnabledAnswerSchema,
})

/** Checks and writes {@link SetTwoFactorAuthEnabledBody}. */
export const setTwoFactorAuthEnabledBody: Model<SetTwoFactorAuthEnabledBody> = defineModel({
  name: 'SetTwoFactorAuthEnabledBody',
  kind: 'request',
  schema: setTwoFactorAuthEnabledBodySchema,
})
