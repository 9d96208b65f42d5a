import { defineService, type ServiceDefinition } from '@cloudconnexa/core/service'
import manifest from '../package.json' with { type: 'json' }
import { allOperations } from './operations.gen.ts'
import { CyberShieldService } from './cyber-shield-service.ts'

/** The service of Cyber Shield, for `createClient({ services: { cyberShield } })`. */
export const cyberShield: ServiceDefinition<CyberShieldService> = defineService({
  name: 'cyberShield',
  package: { name: manifest.name, version: manifest.version },
  operations: allOperations,
  create: (context) => new CyberShieldService(context),
})

export type { AllowList } from './allow-list.ts'
export type { BlockList } from './block-list.ts'
export type { CyberShieldService } from './cyber-shield-service.ts'
export type { Job, JobOptions, JobProgress, JobReport, JobRow, JobStatus } from '@cloudconnexa/core/service'
export type * from './models/index.gen.ts'
