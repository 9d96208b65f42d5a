// Generated from spec/ by `npm run generate`; change it there.

import { isArrayWith, isObject, isString } from './type-guards.gen.ts'

/**
 * Part of `GroupMappingResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/groupmappingrecordresponse.md
 */
export interface GroupMappingRecordResponse {
  readonly groupId?: string
  /** No item occurs twice. */
  readonly idpGroupNames?: readonly string[]
  /** Priority of the rule. */
  readonly sortingOrder?: number
}

/** Whether a value is a {@link GroupMappingRecordResponse}. */
export function isGroupMappingRecordResponse(value: unknown): value is GroupMappingRecordResponse {
  return (
    isObject(value) &&
    (typeof value.groupId === 'string' || !('groupId' in value)) &&
    (isArrayWith(value.idpGroupNames, isString) || !('idpGroupNames' in value)) &&
    (Number.isFinite(value.sortingOrder) || !('sortingOrder' in value))
  )
}
