// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Body of `createNetworkRoute` (`POST /networks/routes`) and `updateNetworkRoute`
 * (`PUT /networks/routes/{id}`); part of `NetworkCreateRequest`.
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/networkrouterequest.md
 */
export interface NetworkRouteRequest {
  /** Subnet in CIDR notation. */
  value: string
  description?: string
}

export const networkRouteRequestSchema: z.ZodType<NetworkRouteRequest> = z.strictObject({
  value: z.string(),
  description: z.string().exactOptional(),
} satisfies ShapeOf<NetworkRouteRequest>)
