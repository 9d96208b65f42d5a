// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Part of `NetworkIpServiceRequest`.
 *
 * Read from the documentation of API version 1.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-0/schemas/servicerouterequest.md
 */
export interface ServiceRouteRequest {
  /** Subnet in CIDR notation. */
  value?: string
}

export const serviceRouteRequestSchema: z.ZodType<ServiceRouteRequest> = z.strictObject({
  value: z.string().exactOptional(),
} satisfies ShapeOf<ServiceRouteRequest>)
