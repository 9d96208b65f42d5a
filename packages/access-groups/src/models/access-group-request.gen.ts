// Generated from spec/ by `npm run generate`; change it there.

import type { AccessItemDestinationRequest } from './access-item-destination-request.gen.ts'
import type { AccessItemSourceRequest } from './access-item-source-request.gen.ts'

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
