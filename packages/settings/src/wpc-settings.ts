import type { Contract, ServiceContext } from '@cloudconnexa/core'
import type {
  DomainRoutingSubnet,
  DomainRoutingSubnetRequest,
  GetClientOptionsAnswer,
  GetDefaultRegionAnswer,
  GetIpAllocationModeAnswer,
  GetRoutesAdvancedConfigurationEnabledAnswer,
  GetSnatAnswer,
  GetTopologyAnswer,
  SetIpAllocationModeBody,
  SetTopologyBody,
  Subnet,
  SubnetRequest,
} from './models/index.gen.ts'
import { Setting } from './setting.ts'
import { asText, readWrite } from './setting-operations.ts'

const clientOptions = readWrite(
  { path: '/settings/wpc/client-options' },
  { id: 'getClientOptions', response: 'getClientOptionsAnswer' },
  { id: 'setClientOptions', body: 'setClientOptionsBody', response: 'setClientOptionsAnswer' },
)
const defaultRegion = readWrite(
  { path: '/settings/wpc/default-region' },
  { id: 'getDefaultRegion', response: 'getDefaultRegionAnswer', responseEncoding: 'text' },
  { id: 'setDefaultRegion', body: 'setDefaultRegionBody', response: 'setDefaultRegionAnswer', ...asText },
)
const domainRoutingSubnet = readWrite(
  { path: '/settings/wpc/domain-routing-subnet' },
  { id: 'getDomainRoutingSubnet', response: 'domainRoutingSubnet' },
  { id: 'setDomainRoutingSubnet', body: 'domainRoutingSubnetRequest', response: 'domainRoutingSubnet' },
)
const ipAllocationMode = readWrite(
  { path: '/settings/wpc/ip-allocation-mode', since: '1.2.3' },
  { id: 'getIpAllocationMode', response: 'getIpAllocationModeAnswer', responseEncoding: 'text' },
  {
    id: 'setIpAllocationMode',
    body: 'setIpAllocationModeBody',
    response: 'setIpAllocationModeAnswer',
    ...asText,
  },
)
const routesAdvancedConfiguration = readWrite(
  { path: '/settings/wpc/routes-advanced-configuration-enabled', since: '1.1.6' },
  { id: 'getRoutesAdvancedConfigurationEnabled', response: 'getRoutesAdvancedConfigurationEnabledAnswer' },
  {
    id: 'setRoutesAdvancedConfigurationEnabled',
    body: 'setRoutesAdvancedConfigurationEnabledBody',
    response: 'setRoutesAdvancedConfigurationEnabledAnswer',
  },
)
const snat = readWrite(
  { path: '/settings/wpc/snat' },
  { id: 'getSnat', response: 'getSnatAnswer' },
  { id: 'setSnat', body: 'setSnatBody', response: 'setSnatAnswer' },
)
const subnet = readWrite(
  { path: '/settings/wpc/subnet' },
  { id: 'getSubnet', response: 'subnet' },
  { id: 'setSubnet', body: 'subnetRequest', response: 'subnet' },
)
const topology = readWrite(
  { path: '/settings/wpc/topology' },
  { id: 'getTopology', response: 'getTopologyAnswer', responseEncoding: 'text' },
  { id: 'setTopology', body: 'setTopologyBody', response: 'setTopologyAnswer', ...asText },
)

/** Contracts of the operations on settings of the WPC. */
export const wpcSettingOperations: readonly Contract[] = [
  clientOptions.get,
  clientOptions.set,
  defaultRegion.get,
  defaultRegion.set,
  domainRoutingSubnet.get,
  domainRoutingSubnet.set,
  ipAllocationMode.get,
  ipAllocationMode.set,
  routesAdvancedConfiguration.get,
  routesAdvancedConfiguration.set,
  snat.get,
  snat.set,
  subnet.get,
  subnet.set,
  topology.get,
  topology.set,
]

/** Settings of the WPC as a whole. */
export class WpcSettings {
  /**
   * Options that are pushed to OpenVPN clients, one text each. Writing replaces all of them.
   *
   * API 1.0, `getClientOptions` and `setClientOptions`, GET and PUT /settings/wpc/client-options
   */
  readonly clientOptions: Setting<GetClientOptionsAnswer>
  /**
   * Id of the region that new connectors and user groups start out with.
   *
   * API 1.0, `getDefaultRegion` and `setDefaultRegion`, GET and PUT /settings/wpc/default-region
   */
  readonly defaultRegion: Setting<GetDefaultRegionAnswer>
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
  readonly ipAllocationMode: Setting<GetIpAllocationModeAnswer, SetIpAllocationModeBody>
  /**
   * Whether the advanced configuration of routes is on.
   *
   * API 1.1.6, `getRoutesAdvancedConfigurationEnabled` and `setRoutesAdvancedConfigurationEnabled`,
   * GET and PUT /settings/wpc/routes-advanced-configuration-enabled
   */
  readonly routesAdvancedConfiguration: Setting<GetRoutesAdvancedConfigurationEnabledAnswer>
  /**
   * Whether SNAT is on; off by default.
   *
   * API 1.0, `getSnat` and `setSnat`, GET and PUT /settings/wpc/snat
   */
  readonly snat: Setting<GetSnatAnswer>
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
  readonly topology: Setting<GetTopologyAnswer, SetTopologyBody>

  constructor(context: ServiceContext) {
    this.clientOptions = new Setting(context, clientOptions)
    this.defaultRegion = new Setting(context, defaultRegion)
    this.domainRoutingSubnet = new Setting(context, domainRoutingSubnet)
    this.ipAllocationMode = new Setting(context, ipAllocationMode)
    this.routesAdvancedConfiguration = new Setting(context, routesAdvancedConfiguration)
    this.snat = new Setting(context, snat)
    this.subnet = new Setting(context, subnet)
    this.topology = new Setting(context, topology)
  }
}
