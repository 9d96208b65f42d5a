// Generated from spec/ by `npm run generate`; change it there.

import {
  isGroupMappingRecordResponse,
  type GroupMappingRecordResponse,
} from './group-mapping-record-response.gen.ts'
import { isArrayWith, isObject } from './type-guards.gen.ts'

/**
 * Response of `getLdapGroupMappings` (`GET /settings/auth/ldap/group-mappings`) and
 * `getSamlGroupMappings` (`GET /settings/auth/saml/group-mappings`).
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/groupmappingresponse.md
 */
export interface GroupMappingResponse {
  /** Group for users that match no rule. */
  readonly fallbackGroupId?: string
  readonly mappings?: readonly GroupMappingRecordResponse[]
}

/** Whether a value is a {@link GroupMappingResponse}. */
export function isGroupMappingResponse(value: unknown): value is GroupMappingResponse {
  return (
    isObject(value) &&
    (typeof value.fallbackGroupId === 'string' || !('fallbackGroupId' in value)) &&
    (isArrayWith(value.mappings, isGroupMappingRecordResponse) || !('mappings' in value))
  )
}
