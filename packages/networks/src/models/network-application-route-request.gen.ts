// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Part of `NetworkApplicationRequest`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/networkapplicationrouterequest.md
 */
export interface NetworkApplicationRouteRequest {
  /** Domain name. */
  value: string
  allowEmbeddedIp?: boolean
  /** In the API since 1.2.3. */
  exactMatch?: boolean
}

export const networkApplicationRouteRequestSchema: z.ZodType<NetworkApplicationRouteRequest> = z.strictObject(
  {
    value: z.string(),
    allowEmbeddedIp: z.boolean().exactOptional(),
    exactMatch: z.boolean().exactOptional(),
  } satisfies ShapeOf<NetworkApplicationRouteRequest>,
)
