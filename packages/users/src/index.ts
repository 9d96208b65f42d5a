import { defineService, type ServiceDefinition } from '@cloudconnexa/core/service'
import manifest from '../package.json' with { type: 'json' }
import { allOperations } from './operations.gen.ts'
import { UsersService } from './users-service.ts'

/** The service of users, for `createClient({ services: { users } })`. */
export const users: ServiceDefinition<UsersService> = defineService({
  name: 'users',
  package: { name: manifest.name, version: manifest.version },
  operations: allOperations,
  create: (context) => new UsersService(context),
})

export { draftUser } from './draft-user.ts'
export type { UsersService } from './users-service.ts'
export type * from './models/index.gen.ts'
