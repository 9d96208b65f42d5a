import type { ServiceContext } from '@cloudconnexa/core/service'
import { Setting, Switch } from './setting.ts'
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
import type {
  WpcClientOptionsSetting,
  WpcDefaultRegionSetting,
  WpcDomainRoutingSubnetSetting,
  WpcIpAllocationModeSetting,
  WpcRoutesAdvancedConfigurationSetting,
  WpcSnatSetting,
  WpcSubnetSetting,
  WpcTopologySetting,
} from './settings.gen.ts'

/** Settings of the WPC as a whole. */
export class WpcSettings {
  /** Options that are pushed to OpenVPN clients, one string each. Writing replaces all of them. */
  readonly clientOptions: WpcClientOptionsSetting
  /** Id of the region that new connectors and user groups start out with. */
  readonly defaultRegion: WpcDefaultRegionSetting
  /** Subnets that addresses of routed domains are taken from: `ipV4Address` and `ipV6Address`, one subnet each. */
  readonly domainRoutingSubnet: WpcDomainRoutingSubnetSetting
  /** `BOTH`, or `IP_V4_ONLY`: responses of the API then leave IPv6 addresses and subnets out. */
  readonly ipAllocationMode: WpcIpAllocationModeSetting
  /** Whether the advanced configuration of routes is on. */
  readonly routesAdvancedConfiguration: WpcRoutesAdvancedConfigurationSetting
  /** Whether SNAT is on; off by default. */
  readonly snat: WpcSnatSetting
  /** Subnets that addresses of devices and connectors are taken from: lists `ipV4Address` and `ipV6Address`. */
  readonly subnet: WpcSubnetSetting
  /**
   * Who may reach whom: in `FULL_MESH` (the default) everything, and access groups have no effect; in `CUSTOM` nothing but
   * what access groups allow.
   */
  readonly topology: WpcTopologySetting

  constructor(context: ServiceContext) {
    this.clientOptions = new Setting(context, { get: getClientOptions, set: setClientOptions })
    this.defaultRegion = new Setting(context, { get: getDefaultRegion, set: setDefaultRegion })
    this.domainRoutingSubnet = new Setting(context, {
      get: getDomainRoutingSubnet,
      set: setDomainRoutingSubnet,
    })
    this.ipAllocationMode = new Setting(context, { get: getIpAllocationMode, set: setIpAllocationMode })
    this.routesAdvancedConfiguration = new Switch(context, {
      get: getRoutesAdvancedConfigurationEnabled,
      set: setRoutesAdvancedConfigurationEnabled,
    })
    this.snat = new Switch(context, { get: getSnat, set: setSnat })
    this.subnet = new Setting(context, { get: getSubnet, set: setSubnet })
    this.topology = new Setting(context, { get: getTopology, set: setTopology })
  }
}
