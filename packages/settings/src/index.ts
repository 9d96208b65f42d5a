import { defineService, type ServiceDefinition } from '@cloudconnexa/core/service'
import manifest from '../package.json' with { type: 'json' }
import { allOperations } from './operations.gen.ts'
import { SettingsService } from './settings-service.ts'

/** The service of settings, for `createClient({ services: { settings } })`. */
export const settings: ServiceDefinition<SettingsService> = defineService({
  name: 'settings',
  package: { name: manifest.name, version: manifest.version },
  operations: allOperations,
  create: (context) => new SettingsService(context),
})

export type { AuthSettings } from './auth-settings.ts'
export type { DnsSettings } from './dns-settings.ts'
export type { SettingsService } from './settings-service.ts'
export type * from './settings.gen.ts'
export type { SettingsChanges, SettingsValues } from './settings-values.ts'
export type { UserSettings } from './user-settings.ts'
export type { WpcSettings } from './wpc-settings.ts'
export type { Job, JobOptions, JobProgress, JobReport, JobRow, JobStatus } from '@cloudconnexa/core/service'
export type * from './models/index.gen.ts'
