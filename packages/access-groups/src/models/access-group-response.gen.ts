// Generated from spec/ by `npm run generate`; change it there.

import type { AccessItemDestinationResponse } from './access-item-destination-response.gen.ts'
import type { AccessItemSourceResponse } from './access-item-source-response.gen.ts'

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
