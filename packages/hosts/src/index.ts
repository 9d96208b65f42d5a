import { defineService, type ServiceDefinition } from '@cloudconnexa/core/service'
import manifest from '../package.json' with { type: 'json' }
import { allOperations } from './operations.gen.ts'
import { HostsService } from './hosts-service.ts'

/** The service of hosts, for `createClient({ services: { hosts } })`. */
export const hosts: ServiceDefinition<HostsService> = defineService({
  name: 'hosts',
  package: { name: manifest.name, version: manifest.version },
  operations: allOperations,
  create: (context) => new HostsService(context),
})

export type { ApplicationListOptions, ApplicationsService } from './applications-service.ts'
export type { ConnectorProfileService } from './connector-profile-service.ts'
export type { ConnectorTokenService } from './connector-token-service.ts'
export type { ConnectorListOptions, ConnectorsService } from './connectors-service.ts'
export { draftApplication, draftConnector, draftHost, draftIpService } from './drafts.ts'
export type { HostsService } from './hosts-service.ts'
export type { IpServiceListOptions, IpServicesService } from './ip-services-service.ts'
export type * from './models/index.gen.ts'
