import { defineService, type ServiceDefinition } from '@cloudconnexa/core/service'
import manifest from '../package.json' with { type: 'json' }
import { allOperations } from './operations.gen.ts'
import { UserGroupsService } from './user-groups-service.ts'

/** The service of user groups, for `createClient({ services: { userGroups } })`. */
export const userGroups: ServiceDefinition<UserGroupsService> = defineService({
  name: 'userGroups',
  package: { name: manifest.name, version: manifest.version },
  operations: allOperations,
  create: (context) => new UserGroupsService(context),
})

export { draftUserGroup } from './draft-user-group.ts'
export type { UserGroupsService } from './user-groups-service.ts'
export type * from './models/index.gen.ts'
