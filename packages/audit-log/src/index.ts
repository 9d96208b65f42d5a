import { defineService, type ServiceDefinition } from '@cloudconnexa/core/service'
import manifest from '../package.json' with { type: 'json' }
import { allOperations } from './operations.gen.ts'
import { AuditLogService } from './audit-log-service.ts'

/** The service of the audit log, for `createClient({ services: { auditLog } })`. */
export const auditLog: ServiceDefinition<AuditLogService> = defineService({
  name: 'auditLog',
  package: { name: manifest.name, version: manifest.version },
  operations: allOperations,
  create: (context) => new AuditLogService(context),
})

export type { AuditLogListOptions, AuditLogService } from './audit-log-service.ts'
export type * from './models/index.gen.ts'
