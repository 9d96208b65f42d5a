import { defineService, type ServiceDefinition } from '@cloudconnexa/core/service'
import manifest from '../package.json' with { type: 'json' }
import { ConfigurationService } from './service/configuration-service.ts'
import type { ConfigurationOptions } from './offline.ts'

/**
 * Defines the service of configuration as code with kinds of plugins: `CloudConnexaClient.with({ configuration: defineConfiguration({
 * kinds: [edgeRelayKind] }) })`.
 *
 * @param options - The kinds.
 */
export function defineConfiguration({
  kinds = [],
}: ConfigurationOptions = {}): ServiceDefinition<ConfigurationService> {
  return defineService({
    name: 'configuration',
    package: { name: manifest.name, version: manifest.version },
    // All operations are those of other services.
    operations: [],
    create: (context) => new ConfigurationService(context, kinds),
  })
}

/** The service of configuration as code, for `CloudConnexaClient.with({ configuration })`. */
export const configuration: ServiceDefinition<ConfigurationService> = defineConfiguration()

export type { ApplyOptions } from './apply/apply-options.ts'
export type { JournalEntry, JournalState } from './apply/journal/journal.ts'
export { commandSecrets } from './secrets/command-secrets.ts'
export { environmentSecrets, nameSecretVariable } from './secrets/environment-secrets.ts'
export { fileSecrets } from './secrets/file-secrets.ts'
export type { SecretSource } from './secrets/secret-source.ts'
export type { StateFile } from './apply/journal/state-file.ts'
export type {
  CompareOptions,
  ExportOptions,
  ExportToOptions,
  ReadOptions,
  WorkflowOptions,
} from './service/configuration-options.ts'
export type { ConfigurationService } from './service/configuration-service.ts'
export type { ExportReport } from './export/export-report.ts'
export type { FileErrorCode } from './files/finding.ts'
export type { FileSchema } from './files/file-schemas.ts'
export type { FileSet } from './files/file-set.ts'
export type { FileLayout } from './files/write-files.ts'
export {
  type CheckContext,
  defineKind,
  type Kind,
  type KindAction,
  type KindChange,
  type KindFinding,
  type KindItem,
  type KindPlace,
  type KindReader,
  type KindWriter,
  type ListedItem,
} from './kind/kind.ts'
export type { Account, AccountObject, Notice, ObjectState, Protection } from './model/account.ts'
export type { Configuration, ConfiguredObject, ObjectDirectives } from './model/configuration.ts'
export type { ObjectAddress } from './model/object-address.ts'
export type { Properties, PropertyValue } from './model/properties.ts'
export { formatPlan, type PlanFormat } from './plan-formats/format-plan.ts'
export { parsePlanFile } from './plan-formats/plan-file.ts'
export type {
  Plan,
  PlanAction,
  PlanChange,
  PlanCost,
  PlanOmission,
  PlanOptions,
  PropertyChange,
} from './plan-model/plan.ts'
export { type FileLocation, WorkflowError, type WorkflowFinding } from '@cloudconnexa/errors/workflow'
export {
  type ConfigurationOptions,
  createConfigurationSchemas,
  initConfiguration,
  type InitOptions,
  validateConfiguration,
} from './offline.ts'
