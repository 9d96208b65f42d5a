import { createApplicationHandlers } from '../network-item/applications.ts'
import { createConnectorProfileHandlers } from '../network-item/connector-profiles.ts'
import { createConnectorHandlers } from '../network-item/connectors.ts'
import { createIpServiceHandlers } from '../network-item/ip-services.ts'
import { hostKind } from '../network-item/network-item-kind.ts'
import type { Section } from '../shared/section.ts'
import { hostHandlers } from './hosts.ts'

const connectors = createConnectorHandlers(hostKind)
const profiles = createConnectorProfileHandlers(hostKind)
// The service covers the host itself: routes and type, which some clients send, are ignored.
const ipServices = createIpServiceHandlers(hostKind, () => ({}))
const applications = createApplicationHandlers(hostKind)

/** Section Host. */
export const hosts: Section = {
  handlers: {
    listHosts: hostHandlers.list,
    getHost: hostHandlers.get,
    createHost: hostHandlers.create,
    updateHost: hostHandlers.update,
    deleteHost: hostHandlers.remove,
    listHostConnectors: connectors.list,
    getHostConnector: connectors.get,
    createHostConnector: connectors.create,
    updateHostConnector: connectors.update,
    deleteHostConnector: connectors.remove,
    suspendHostConnector: connectors.suspend,
    activateHostConnector: connectors.activate,
    generateHostConnectorProfile: profiles.generateProfile,
    generateHostConnectorToken: profiles.generateToken,
    generateHostConnectorBundle: profiles.generateBundle,
    revokeHostConnectorProfile: profiles.revoke,
    listHostIpServices: ipServices.list,
    getHostIpService: ipServices.get,
    createHostIpService: ipServices.create,
    updateHostIpService: ipServices.update,
    deleteHostIpService: ipServices.remove,
    listHostApplications: applications.list,
    getHostApplication: applications.get,
    createHostApplication: applications.create,
    updateHostApplication: applications.update,
    deleteHostApplication: applications.remove,
  },
}
