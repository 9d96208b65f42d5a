// Generated from spec/ by `npm run generate`; change it there.

export type { AuditAdditionalInfoField } from './audit-additional-info-field.gen.ts'
export type { AuditField } from './audit-field.gen.ts'
export type { AuditLogResponse } from './audit-log-response.gen.ts'
export type { AuditLogsResponse } from './audit-logs-response.gen.ts'
