// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import { rangeIntegerRequestSchema, type RangeIntegerRequest } from './range-integer-request.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Part of `ServiceConfigRequest`.
 *
 * Read from the documentation of API version 1.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-0/schemas/customservicetyperequest/
 */
export interface CustomServiceTypeRequest {
  protocol: 'TCP' | 'UDP' | 'ICMP'
  port?: readonly RangeIntegerRequest[]
  icmpType?: readonly RangeIntegerRequest[]
}

export const customServiceTypeRequestSchema: z.ZodType<CustomServiceTypeRequest> = z.strictObject({
  protocol: z.enum(['TCP', 'UDP', 'ICMP']),
  port: z.array(rangeIntegerRequestSchema).exactOptional(),
  icmpType: z.array(rangeIntegerRequestSchema).exactOptional(),
} satisfies ShapeOf<CustomServiceTypeRequest>)
