import { createApplicationHandlers } from '../network-item/applications.ts'
import { createConnectorProfileHandlers } from '../network-item/connector-profiles.ts'
import { createConnectorHandlers } from '../network-item/connectors.ts'
import { createIpServiceHandlers } from '../network-item/ip-services.ts'
import { networkKind } from '../network-item/network-item-kind.ts'
import type { Section } from '../shared/section.ts'
import { toNetworkIpServiceRouting } from './ip-services.ts'
import { ipSecTunnelHandlers } from './ipsec-tunnels.ts'
import { networkHandlers } from './networks.ts'
import { routeHandlers } from './routes.ts'

const connectors = createConnectorHandlers(networkKind)
const profiles = createConnectorProfileHandlers(networkKind)
const ipServices = createIpServiceHandlers(networkKind, toNetworkIpServiceRouting)
const applications = createApplicationHandlers(networkKind)

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
    generateNetworkConnectorProfile: profiles.generateProfile,
    generateNetworkConnectorToken: profiles.generateToken,
    generateNetworkConnectorBundle: profiles.generateBundle,
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
