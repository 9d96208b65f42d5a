import { defineService, type ServiceDefinition } from '@cloudconnexa/core'
import manifest from '../package.json' with { type: 'json' }
import { applicationOperations } from './applications-service.ts'
import { connectorProfileOperations } from './connector-profile-service.ts'
import { connectorTokenOperations } from './connector-token-service.ts'
import { connectorOperations } from './connectors-service.ts'
import { hostOperations, HostsService } from './hosts-service.ts'
import { ipServiceOperations } from './ip-services-service.ts'

/** The service of hosts, for `createClient({ services: { hosts } })`. */
export const hosts: ServiceDefinition<HostsService> = defineService({
  name: 'hosts',
  package: { name: manifest.name, version: manifest.version },
  operations: [
    ...hostOperations,
    ...applicationOperations,
    ...connectorOperations,
    ...connectorProfileOperations,
    ...connectorTokenOperations,
    ...ipServiceOperations,
  ],
  create: (context) => new HostsService(context),
})

export type { ApplicationListOptions, ApplicationsService } from './applications-service.ts'
export type { ConnectorProfileService } from './connector-profile-service.ts'
export type { ConnectorTokenService } from './connector-token-service.ts'
export type { ConnectorListOptions, ConnectorsService } from './connectors-service.ts'
export { applicationDraft, connectorDraft, hostDraft, ipServiceDraft } from './drafts.ts'
export type { HostsService } from './hosts-service.ts'
export type { IpServiceListOptions, IpServicesService } from './ip-services-service.ts'
export type * from './models/index.gen.ts'
