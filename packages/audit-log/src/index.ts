import { defineService, type ServiceDefinition } from '@cloudconnexa/core'
import manifest from '../package.json' with { type: 'json' }
import { auditLogOperations, AuditLogService } from './audit-log-service.ts'

/** The service of the audit log, for `createClient({ services: { auditLog } })`. */
export const auditLog: ServiceDefinition<AuditLogService> = defineService({
  name: 'auditLog',
  package: { name: manifest.name, version: manifest.version },
  operations: auditLogOperations,
  create: (context) => new AuditLogService(context),
})

export type { AuditLogListOptions, AuditLogService } from './audit-log-service.ts'
export type * from './models/index.gen.ts'
