// Generated from spec/ by `npm run generate`; change it there.

import { defineModel, type Model } from '@cloudconnexa/core/model'
import { auditAdditionalInfoFieldSchema } from './audit-additional-info-field.gen.ts'
import type { AuditAdditionalInfoField } from '../models/audit-additional-info-field.gen.ts'
import { auditFieldSchema } from './audit-field.gen.ts'
import type { AuditField } from '../models/audit-field.gen.ts'
import { auditLogResponseSchema } from './audit-log-response.gen.ts'
import type { AuditLogResponse } from '../models/audit-log-response.gen.ts'
import { auditLogsResponseSchema } from './audit-logs-response.gen.ts'
import type { AuditLogsResponse } from '../models/audit-logs-response.gen.ts'

export type { AuditAdditionalInfoField } from '../models/audit-additional-info-field.gen.ts'
export type { AuditField } from '../models/audit-field.gen.ts'
export type { AuditLogResponse } from '../models/audit-log-response.gen.ts'
export type { AuditLogsResponse } from '../models/audit-logs-response.gen.ts'

/** Checks and writes {@link AuditAdditionalInfoField}. */
export const auditAdditionalInfoField: Model<AuditAdditionalInfoField> = defineModel({
  name: 'AuditAdditionalInfoField',
  kind: 'response',
  schema: auditAdditionalInfoFieldSchema,
})

/** Checks and writes {@link AuditField}. */
export const auditField: Model<AuditField> = defineModel({
  name: 'AuditField',
  kind: 'response',
  schema: auditFieldSchema,
})

/** Checks and writes {@link AuditLogResponse}. */
export const auditLogResponse: Model<AuditLogResponse> = defineModel({
  name: 'AuditLogResponse',
  kind: 'response',
  schema: auditLogResponseSchema,
})

/** Checks and writes {@link AuditLogsResponse}. */
export const auditLogsResponse: Model<AuditLogsResponse> = defineModel({
  name: 'AuditLogsResponse',
  kind: 'response',
  schema: auditLogsResponseSchema,
})
