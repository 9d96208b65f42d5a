import { defineService, type ServiceDefinition } from '@cloudconnexa/core/service'
import manifest from '../package.json' with { type: 'json' }
import { allOperations } from './operations.gen.ts'
import { AccessVisibilityService } from './access-visibility-service.ts'

/** The service of Access Visibility, for `createClient({ services: { accessVisibility } })`. */
export const accessVisibility: ServiceDefinition<AccessVisibilityService> = defineService({
  name: 'accessVisibility',
  package: { name: manifest.name, version: manifest.version },
  operations: allOperations,
  create: (context) => new AccessVisibilityService(context),
})

export type { AccessVisibilityService } from './access-visibility-service.ts'
export type * from './models/index.gen.ts'
