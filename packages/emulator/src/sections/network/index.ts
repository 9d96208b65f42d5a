import { applicationHandlers } from '../network-item/applications.ts'
import { connectorProfileHandlers } from '../network-item/connector-profiles.ts'
import { connectorHandlers } from '../network-item/connectors.ts'
import { ipServiceHandlers } from '../network-item/ip-services.ts'
import { networkKind } from '../network-item/parts.ts'
import type { Section } from '../section.ts'
import { networkIpServiceRouting } from './ip-services.ts'
import { ipSecTunnelHandlers } from './ipsec-tunnels.ts'
import { networkHandlers } from './networks.ts'
import { routeHandlers } from './routes.ts'

const connectors = connectorHandlers(networkKind)
const profiles = connectorProfileHandlers(networkKind)
const ipServices = ipServiceHandlers(networkKind, networkIpServiceRouting)
const applications = applicationHandlers(networkKind)

/** Section Network. */
export const networks: Section = {
  handlers: {
    ...networkHandlers,
    ...routeHandlers,
    listNetworkConnectors: connectors.list,
    getNetworkConnector: connectors.get,
    createNetworkConnector: connectors.create,
    updateNetworkConnector: connectors.update,
    deleteNetworkConnector: connectors.remove,
    suspendNetworkConnector: connectors.suspend,
    activateNetworkConnector: connectors.activate,
    ...ipSecTunnelHandlers,
    generateNetworkConnectorProfile: profiles.profile,
    generateNetworkConnectorToken: profiles.token,
    generateNetworkConnectorBundle: profiles.bundle,
    revokeNetworkConnectorProfile: profiles.revoke,
    listNetworkIpServices: ipServices.list,
    getNetworkIpService: ipServices.get,
    createNetworkIpService: ipServices.create,
    updateNetworkIpService: ipServices.update,
    deleteNetworkIpService: ipServices.remove,
    listNetworkApplications: applications.list,
    getNetworkApplication: applications.get,
    createNetworkApplication: applications.create,
    updateNetworkApplication: applications.update,
    deleteNetworkApplication: applications.remove,
  },
}
