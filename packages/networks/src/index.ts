import { defineService, type ServiceDefinition } from '@cloudconnexa/core/service'
import manifest from '../package.json' with { type: 'json' }
import { allOperations } from './operations.gen.ts'
import { NetworksService } from './networks-service.ts'

/** The service of networks, for `createClient({ services: { networks } })`. */
export const networks: ServiceDefinition<NetworksService> = defineService({
  name: 'networks',
  package: { name: manifest.name, version: manifest.version },
  operations: allOperations,
  create: (context) => new NetworksService(context),
})

export type { ApplicationListOptions, ApplicationsService } from './applications-service.ts'
export { draftConnector } from './draft-connector.ts'
export type { ConnectorIpsecService } from './connector-ipsec-service.ts'
export type { ConnectorProfileService } from './connector-profile-service.ts'
export type { ConnectorTokenService } from './connector-token-service.ts'
export type { ConnectorListOptions, ConnectorsService } from './connectors-service.ts'
export { draftApplication, draftIpService, draftNetwork, draftRoute } from './drafts.ts'
export type { IpServiceListOptions, IpServicesService } from './ip-services-service.ts'
export type { NetworksService } from './networks-service.ts'
export type { RouteListOptions, RoutesService } from './routes-service.ts'
export type * from './models/index.gen.ts'
