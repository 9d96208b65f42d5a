import { defineService, type ServiceDefinition } from '@cloudconnexa/core/service'
import manifest from '../package.json' with { type: 'json' }
import { allOperations } from './operations.gen.ts'
import { AccountService } from './account-service.ts'

/** The service of the account, for `createClient({ services: { account } })`. */
export const account: ServiceDefinition<AccountService> = defineService({
  name: 'account',
  package: { name: manifest.name, version: manifest.version },
  operations: allOperations,
  create: (context) => new AccountService(context),
})

export type { AccountService } from './account-service.ts'
export type * from './models/index.gen.ts'
