import { applicationHandlers } from '../network-item/applications.ts'
import { connectorProfileHandlers } from '../network-item/connector-profiles.ts'
import { connectorHandlers } from '../network-item/connectors.ts'
import { ipServiceHandlers } from '../network-item/ip-services.ts'
import { hostKind } from '../network-item/parts.ts'
import type { Section } from '../section.ts'
import { hostHandlers } from './hosts.ts'

const connectors = connectorHandlers(hostKind)
const profiles = connectorProfileHandlers(hostKind)
// The service covers the host itself: routes and type, which some clients send, are ignored.
const ipServices = ipServiceHandlers(hostKind, () => ({}))
const applications = applicationHandlers(hostKind)

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
    generateHostConnectorProfile: profiles.profile,
    generateHostConnectorToken: profiles.token,
    generateHostConnectorBundle: profiles.bundle,
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
