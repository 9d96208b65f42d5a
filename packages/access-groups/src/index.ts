import { defineService, type ServiceDefinition } from '@cloudconnexa/core/service'
import manifest from '../package.json' with { type: 'json' }
import { allOperations } from './operations.gen.ts'
import { AccessGroupsService } from './access-groups-service.ts'

/** The service of access groups, for `createClient({ services: { accessGroups } })`. */
export const accessGroups: ServiceDefinition<AccessGroupsService> = defineService({
  name: 'accessGroups',
  package: { name: manifest.name, version: manifest.version },
  operations: allOperations,
  create: (context) => new AccessGroupsService(context),
})

export type { AccessDestinationsService } from './access-destinations-service.ts'
export { draftAccessGroup } from './draft-access-group.ts'
export type { AccessGroupsService } from './access-groups-service.ts'
export type { AccessItemScope, AccessItemSelection } from './access-item-selection.ts'
export type { AccessSourcesService } from './access-sources-service.ts'
export type * from './models/index.gen.ts'
