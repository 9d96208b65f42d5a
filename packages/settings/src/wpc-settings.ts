import type { ServiceContext } from '@cloudconnexa/core/service'
import type {
  DomainRoutingSubnet,
  DomainRoutingSubnetRequest,
  GetClientOptionsResponse,
  GetDefaultRegionResponse,
  GetIpAllocationModeResponse,
  GetRoutesAdvancedConfigurationEnabledResponse,
  GetSnatResponse,
  GetTopologyResponse,
  SetIpAllocationModeRequest,
  SetTopologyRequest,
  Subnet,
  SubnetRequest,
} from './models/index.gen.ts'
import { Setting } from './setting.ts'
import {
  getClientOptions,
  getDefaultRegion,
  getDomainRoutingSubnet,
  getIpAllocationMode,
  getRoutesAdvancedConfigurationEnabled,
  getSnat,
  getSubnet,
  getTopology,
  setClientOptions,
  setDefaultRegion,
  setDomainRoutingSubnet,
  setIpAllocationMode,
  setRoutesAdvancedConfigurationEnabled,
  setSnat,
  setSubnet,
  setTopology,
} from './operations.gen.ts'

/** Settings of the WPC as a whole. */
export class WpcSettings {
  /**
   * Options that are pushed to OpenVPN clients, one text each. Writing replaces all of them.
   *
   * API 1.0, `getClientOptions` and `setClientOptions`, GET and PUT /settings/wpc/client-options
   */
  readonly clientOptions: Setting<GetClientOptionsResponse>
  /**
   * Id of the region that new connectors and user groups start out with.
   *
   * API 1.0, `getDefaultRegion` and `setDefaultRegion`, GET and PUT /settings/wpc/default-region
   */
  readonly defaultRegion: Setting<GetDefaultRegionResponse>
  /**
   * Subnets that addresses of routed domains are taken from: `ipV4Address` and `ipV6Address`, one subnet each.
   *
   * API 1.0, `getDomainRoutingSubnet` and `setDomainRoutingSubnet`, GET and PUT /settings/wpc/domain-routing-subnet
   */
  readonly domainRoutingSubnet: Setting<DomainRoutingSubnet, DomainRoutingSubnetRequest>
  /**
   * `BOTH`, or `IP_V4_ONLY`: answers of the API then leave IPv6 addresses and subnets out.
   *
   * API 1.2.3, `getIpAllocationMode` and `setIpAllocationMode`, GET and PUT /settings/wpc/ip-allocation-mode
   */
  readonly ipAllocationMode: Setting<GetIpAllocationModeResponse, SetIpAllocationModeRequest>
  /**
   * Whether the advanced configuration of routes is on.
   *
   * API 1.1.6, `getRoutesAdvancedConfigurationEnabled` and `setRoutesAdvancedConfigurationEnabled`,
   * GET and PUT /settings/wpc/routes-advanced-configuration-enabled
   */
  readonly routesAdvancedConfiguration: Setting<GetRoutesAdvancedConfigurationEnabledResponse>
  /**
   * Whether SNAT is on; off by default.
   *
   * API 1.0, `getSnat` and `setSnat`, GET and PUT /settings/wpc/snat
   */
  readonly snat: Setting<GetSnatResponse>
  /**
   * Subnets that addresses of devices and connectors are taken from: lists `ipV4Address` and `ipV6Address`.
   *
   * API 1.0, `getSubnet` and `setSubnet`, GET and PUT /settings/wpc/subnet
   */
  readonly subnet: Setting<Subnet, SubnetRequest>
  /**
   * Who may reach whom: in `FULL_MESH` (the default) everything, and access groups have no effect; in `CUSTOM` nothing but
   * what access groups allow.
   *
   * API 1.0, `getTopology` and `setTopology`, GET and PUT /settings/wpc/topology
   */
  readonly topology: Setting<GetTopologyResponse, SetTopologyRequest>

  constructor(context: ServiceContext) {
    this.clientOptions = new Setting(context, { get: getClientOptions, set: setClientOptions })
    this.defaultRegion = new Setting(context, { get: getDefaultRegion, set: setDefaultRegion })
    this.domainRoutingSubnet = new Setting(context, {
      get: getDomainRoutingSubnet,
      set: setDomainRoutingSubnet,
    })
    this.ipAllocationMode = new Setting(context, { get: getIpAllocationMode, set: setIpAllocationMode })
    this.routesAdvancedConfiguration = new Setting(context, {
      get: getRoutesAdvancedConfigurationEnabled,
      set: setRoutesAdvancedConfigurationEnabled,
    })
    this.snat = new Setting(context, { get: getSnat, set: setSnat })
    this.subnet = new Setting(context, { get: getSubnet, set: setSubnet })
    this.topology = new Setting(context, { get: getTopology, set: setTopology })
  }
}
