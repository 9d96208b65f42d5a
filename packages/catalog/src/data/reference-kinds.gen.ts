// Generated from spec/ by `npm run generate`; change it there.
// Documentation and arguments come from the classes of the services, in packages/*/src.

import type { ReferenceKind } from './reference-kind.ts'

/** How objects are looked up by their names, by kind. */
export const referenceKinds: Readonly<Record<string, ReferenceKind>> = {
  accessGroup: { list: 'accessGroups.list', names: ['name'] },
  device: { list: 'devices.list', names: ['name'], within: 'userId' },
  devicePosture: { list: 'devicePostures.list', names: ['name'] },
  dnsRecord: { list: 'dns.records.list', names: ['domain'] },
  host: { list: 'hosts.list', names: ['name'] },
  hostApplication: { list: 'hosts.applications.list', names: ['name'], within: 'hostId' },
  hostConnector: { list: 'hosts.connectors.list', names: ['name'], within: 'hostId' },
  hostIpService: { list: 'hosts.ipServices.list', names: ['name'], within: 'hostId' },
  locationContext: { list: 'locationContexts.list', names: ['name'] },
  network: { list: 'networks.list', names: ['name'] },
  networkApplication: { list: 'networks.applications.list', names: ['name'], within: 'networkId' },
  networkConnector: { list: 'networks.connectors.list', names: ['name'], within: 'networkId' },
  networkIpService: { list: 'networks.ipServices.list', names: ['name'], within: 'networkId' },
  networkRoute: { list: 'networks.routes.list', names: ['subnet'], within: 'networkId' },
  region: { list: 'regions.list', names: ['regionName'] },
  user: { list: 'users.list', names: ['username', 'email'] },
  userGroup: { list: 'userGroups.list', names: ['name'] },
}
