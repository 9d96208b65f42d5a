// Generated from spec/ by `npm run generate`; change it there.

import {
  isAccessItemDestinationResponse,
  type AccessItemDestinationResponse,
} from './access-item-destination-response.gen.ts'
import {
  isAccessItemSourceResponse,
  type AccessItemSourceResponse,
} from './access-item-source-response.gen.ts'
import { isArrayWith, isObject } from './type-guards.gen.ts'

/**
 * Response of `createAccessGroup` (`POST /access-groups`), `getAccessGroup`
 * (`GET /access-groups/{id}`), `updateAccessGroup` (`PUT /access-groups/{id}`),
 * `addAccessGroupDestination` (`POST /access-groups/{id}/destination`), `removeAccessGroupDestination`
 * (`DELETE /access-groups/{id}/destination`), `addAccessGroupSource`
 * (`POST /access-groups/{id}/source`) and `removeAccessGroupSource`
 * (`DELETE /access-groups/{id}/source`); part of `PageAccessGroupResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/accessgroupresponse.md
 */
export interface AccessGroupResponse {
  /** Access group id. */
  readonly id: string
  /** Display name. Example: `Default Full Mesh Access`. */
  readonly name: string
  /** Free text. */
  readonly description?: string
  /** Marks the built-in group. */
  readonly defaultGroup?: boolean
  readonly source?: readonly AccessItemSourceResponse[]
  readonly destination?: readonly AccessItemDestinationResponse[]
}

/** Whether a value is a {@link AccessGroupResponse}. */
export function isAccessGroupResponse(value: unknown): value is AccessGroupResponse {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    typeof value.name === 'string' &&
    (typeof value.description === 'string' || !('description' in value)) &&
    (typeof value.defaultGroup === 'boolean' || !('defaultGroup' in value)) &&
    (isArrayWith(value.source, isAccessItemSourceResponse) || !('source' in value)) &&
    (isArrayWith(value.destination, isAccessItemDestinationResponse) || !('destination' in value))
  )
}
