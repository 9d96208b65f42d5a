// Generated from spec/ by `npm run generate`; change it there.

import {
  isAuditAdditionalInfoField,
  type AuditAdditionalInfoField,
} from './audit-additional-info-field.gen.ts'
import { isAuditField, type AuditField } from './audit-field.gen.ts'
import { isArrayWith, isObject, isRecordWith, isString } from './type-guards.gen.ts'

/**
 * Part of `AuditLogsResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/auditlogresponse.md
 */
export interface AuditLogResponse {
  readonly id: string
  readonly tenantId?: string
  /** ISO 8601 date and time. */
  readonly timestamp: string
  readonly initiatorType?: string
  readonly initiatorId?: string
  readonly initiatorFirstName?: string
  readonly initiatorLastName?: string
  readonly initiatorEmail?: string
  readonly initiatorName?: string
  readonly initiatorPublicIp?: string
  readonly initiatorAttributes?: Readonly<Record<string, string>>
  readonly operation?: string
  readonly entityType?: string
  readonly entityId?: string
  readonly entityName?: string
  readonly entityParentType?: string
  readonly entityParentId?: string
  readonly entityParentName?: string
  readonly description?: string
  readonly requestId?: string
  readonly additionalInfo?: readonly AuditAdditionalInfoField[]
  readonly fields?: readonly AuditField[]
  readonly initiatorDeleted?: boolean
}

/** Whether a value is a {@link AuditLogResponse}. */
export function isAuditLogResponse(value: unknown): value is AuditLogResponse {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    (typeof value.tenantId === 'string' || !('tenantId' in value)) &&
    typeof value.timestamp === 'string' &&
    (typeof value.initiatorType === 'string' || !('initiatorType' in value)) &&
    (typeof value.initiatorId === 'string' || !('initiatorId' in value)) &&
    (typeof value.initiatorFirstName === 'string' || !('initiatorFirstName' in value)) &&
    (typeof value.initiatorLastName === 'string' || !('initiatorLastName' in value)) &&
    (typeof value.initiatorEmail === 'string' || !('initiatorEmail' in value)) &&
    (typeof value.initiatorName === 'string' || !('initiatorName' in value)) &&
    (typeof value.initiatorPublicIp === 'string' || !('initiatorPublicIp' in value)) &&
    (isRecordWith(value.initiatorAttributes, isString) || !('initiatorAttributes' in value)) &&
    (typeof value.operation === 'string' || !('operation' in value)) &&
    (typeof value.entityType === 'string' || !('entityType' in value)) &&
    (typeof value.entityId === 'string' || !('entityId' in value)) &&
    (typeof value.entityName === 'string' || !('entityName' in value)) &&
    (typeof value.entityParentType === 'string' || !('entityParentType' in value)) &&
    (typeof value.entityParentId === 'string' || !('entityParentId' in value)) &&
    (typeof value.entityParentName === 'string' || !('entityParentName' in value)) &&
    (typeof value.description === 'string' || !('description' in value)) &&
    (typeof value.requestId === 'string' || !('requestId' in value)) &&
    (isArrayWith(value.additionalInfo, isAuditAdditionalInfoField) || !('additionalInfo' in value)) &&
    (isArrayWith(value.fields, isAuditField) || !('fields' in value)) &&
    (typeof value.initiatorDeleted === 'boolean' || !('initiatorDeleted' in value))
  )
}
