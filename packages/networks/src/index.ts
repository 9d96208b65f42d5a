import { defineService, type ServiceDefinition } from '@cloudconnexa/core'
import manifest from '../package.json' with { type: 'json' }
import { applicationOperations } from './applications-service.ts'
import { connectorIpsecOperations } from './connector-ipsec-service.ts'
import { connectorProfileOperations } from './connector-profile-service.ts'
import { connectorTokenOperations } from './connector-token-service.ts'
import { connectorOperations } from './connectors-service.ts'
import { ipServiceOperations } from './ip-services-service.ts'
import { networkOperations, NetworksService } from './networks-service.ts'
import { routeOperations } from './routes-service.ts'

/** The service of networks, for `createClient({ services: { networks } })`. */
export const networks: ServiceDefinition<NetworksService> = defineService({
  name: 'networks',
  package: { name: manifest.name, version: manifest.version },
  operations: [
    ...networkOperations,
    ...applicationOperations,
    ...connectorOperations,
    ...connectorIpsecOperations,
    ...connectorProfileOperations,
    ...connectorTokenOperations,
    ...ipServiceOperations,
    ...routeOperations,
  ],
  create: (context) => new NetworksService(context),
})

export type { ApplicationListOptions, ApplicationsService } from './applications-service.ts'
export { connectorDraft } from './connector-draft.ts'
export type { ConnectorIpsecService } from './connector-ipsec-service.ts'
export type { ConnectorProfileService } from './connector-profile-service.ts'
export type { ConnectorTokenService } from './connector-token-service.ts'
export type { ConnectorListOptions, ConnectorsService } from './connectors-service.ts'
export { applicationDraft, ipServiceDraft, networkDraft, routeDraft } from './drafts.ts'
export type { IpServiceListOptions, IpServicesService } from './ip-services-service.ts'
export type { NetworksService } from './networks-service.ts'
export type { RouteListOptions, RoutesService } from './routes-service.ts'
export type * from './models/index.gen.ts'
