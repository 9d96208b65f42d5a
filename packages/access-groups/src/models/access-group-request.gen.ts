// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import {
  accessItemDestinationRequestSchema,
  type AccessItemDestinationRequest,
} from './access-item-destination-request.gen.ts'
import {
  accessItemSourceRequestSchema,
  type AccessItemSourceRequest,
} from './access-item-source-request.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Body of `createAccessGroup` (`POST /access-groups`) and `updateAccessGroup`
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

export const accessGroupRequestSchema: z.ZodType<AccessGroupRequest> = z.strictObject({
  name: z.string(),
  description: z.string().exactOptional(),
  source: z.array(accessItemSourceRequestSchema),
  destination: z.array(accessItemDestinationRequestSchema),
} satisfies ShapeOf<AccessGroupRequest>)
