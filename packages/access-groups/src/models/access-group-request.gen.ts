// Generated from spec/ by `npm run generate`; change it there.

import {
  isAccessItemDestinationRequest,
  type AccessItemDestinationRequest,
} from './access-item-destination-request.gen.ts'
import { isAccessItemSourceRequest, type AccessItemSourceRequest } from './access-item-source-request.gen.ts'
import { hasOnlyKeys, isArrayWith, isObject } from './type-guards.gen.ts'

/**
 * Request body of `createAccessGroup` (`POST /access-groups`) and `updateAccessGroup`
 * (`PUT /access-groups/{id}`).
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/accessgrouprequest.md
 */
export interface AccessGroupRequest {
  /** Display name. */
  name: string
  /** Free text. */
  description?: string
  /** Who gets access. The official Terraform provider allows 1 or more items. */
  source: readonly AccessItemSourceRequest[]
  /** What can be reached. The official Terraform provider allows 1 or more items. */
  destination: readonly AccessItemDestinationRequest[]
}

/** Whether a value is a {@link AccessGroupRequest}. */
export function isAccessGroupRequest(value: unknown): value is AccessGroupRequest {
  return (
    isObject(value) &&
    typeof value.name === 'string' &&
    (typeof value.description === 'string' || !('description' in value)) &&
    isArrayWith(value.source, isAccessItemSourceRequest) &&
    isArrayWith(value.destination, isAccessItemDestinationRequest) &&
    hasOnlyKeys(value, ['name', 'description', 'source', 'destination'])
  )
}
