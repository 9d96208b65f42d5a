import { defineService, type ServiceDefinition } from '@cloudconnexa/core/service'
import manifest from '../package.json' with { type: 'json' }
import { allOperations } from './operations.gen.ts'
import { LocationContextsService } from './location-contexts-service.ts'

/** The service of location context policies, for `createClient({ services: { locationContexts } })`. */
export const locationContexts: ServiceDefinition<LocationContextsService> = defineService({
  name: 'locationContexts',
  package: { name: manifest.name, version: manifest.version },
  operations: allOperations,
  create: (context) => new LocationContextsService(context),
})

export { draftLocationContext } from './draft-location-context.ts'
export type { LocationContextsService } from './location-contexts-service.ts'
export type * from './models/index.gen.ts'
