import { defineService, type ServiceDefinition } from '@cloudconnexa/core/service'
import manifest from '../package.json' with { type: 'json' }
import { allOperations } from './operations.gen.ts'
import { RegionsService } from './regions-service.ts'

/** The service of regions, for `createClient({ services: { regions } })`. */
export const regions: ServiceDefinition<RegionsService> = defineService({
  name: 'regions',
  package: { name: manifest.name, version: manifest.version },
  operations: allOperations,
  create: (context) => new RegionsService(context),
})

export type { RegionsService } from './regions-service.ts'
export type * from './models/index.gen.ts'
