import { defineService, type ServiceDefinition } from '@cloudconnexa/core/service'
import manifest from '../package.json' with { type: 'json' }
import { allOperations } from './operations.gen.ts'
import { SessionsService } from './sessions-service.ts'

/** The service of sessions, for `createClient({ services: { sessions } })`. */
export const sessions: ServiceDefinition<SessionsService> = defineService({
  name: 'sessions',
  package: { name: manifest.name, version: manifest.version },
  operations: allOperations,
  create: (context) => new SessionsService(context),
})

export type { SessionListOptions, SessionsService } from './sessions-service.ts'
export type * from './models/index.gen.ts'
