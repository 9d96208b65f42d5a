import { defineService, type ServiceDefinition } from '@cloudconnexa/core/service'
import manifest from '../package.json' with { type: 'json' }
import { OffboardingService } from './offboarding-service.ts'

/** The workflow of people who leave, for `createClient({ services: { offboarding } })`. */
export const offboarding: ServiceDefinition<OffboardingService> = defineService({
  name: 'offboarding',
  package: { name: manifest.name, version: manifest.version },
  // All operations are those of other services.
  operations: [],
  create: (context) => new OffboardingService(context),
})

export type { OffboardingService, OffboardOptions } from './offboarding-service.ts'
export type { Job, JobOptions, JobProgress, JobReport, JobRow, JobStatus } from '@cloudconnexa/core/service'
