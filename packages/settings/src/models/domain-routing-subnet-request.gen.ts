// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Body of `setDomainRoutingSubnet` (`PUT /settings/wpc/domain-routing-subnet`). The form of
 * `DomainRoutingSubnet` that requests take.
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/domainroutingsubnet.md
 */
export interface DomainRoutingSubnetRequest {
  ipV4Address?: string
  ipV6Address?: string
}

export const domainRoutingSubnetRequestSchema: z.ZodType<DomainRoutingSubnetRequest> = z.strictObject({
  ipV4Address: z.string().exactOptional(),
  ipV6Address: z.string().exactOptional(),
} satisfies ShapeOf<DomainRoutingSubnetRequest>)
