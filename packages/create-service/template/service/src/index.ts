import { defineService, type ServiceDefinition } from '@cloudconnexa/core/service'
import manifest from '../package.json' with { type: 'json' }
import { __ServiceName__Service } from './__service-file__-service.ts'
import { allOperations } from './operations.ts'

/** The service of __resources-words__, for `createClient({ services: { __serviceKey__ } })`. */
export const __serviceKey__: ServiceDefinition<__ServiceName__Service> = defineService({
  name: '__serviceKey__',
  package: { name: manifest.name, version: manifest.version },
  operations: allOperations,
  create: (context) => new __ServiceName__Service(context),
})

export { draft__Resource__ } from './draft-__resource-file__.ts'
export type { __ServiceName__Service } from './__service-file__-service.ts'
export type * from './models/index.ts'
