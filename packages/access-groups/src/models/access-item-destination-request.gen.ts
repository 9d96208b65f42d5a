// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Body of `addAccessGroupDestination` (`POST /access-groups/{id}/destination`); part of
 * `AccessGroupRequest`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/accessitemdestinationrequest.md
 */
export interface AccessItemDestinationRequest {
  /** Kind of item. */
  type: 'USER_GROUP' | 'NETWORK_SERVICE' | 'HOST_SERVICE' | 'PUBLISHED_SERVICE'
  /**
   * True: everything of the type (no parent) or everything below the parent, including items added
   * later.
   */
  allCovered: boolean
  /** Id of the network or host whose children are meant. */
  parent?: string
  /** Ids of user groups, or of applications / IP services below the parent. */
  children?: readonly string[]
}

export const accessItemDestinationRequestSchema: z.ZodType<AccessItemDestinationRequest> = z.strictObject({
  type: z.enum(['USER_GROUP', 'NETWORK_SERVICE', 'HOST_SERVICE', 'PUBLISHED_SERVICE']),
  allCovered: z.boolean(),
  parent: z.string().exactOptional(),
  children: z.array(z.string()).exactOptional(),
} satisfies ShapeOf<AccessItemDestinationRequest>)
