// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import { ipResponseSchema, type IpResponse } from './ip-response.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Part of `LocationContextResponse`.
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/ipcheckresponse.md
 */
export interface IpCheckResponse {
  /** True: listed addresses may connect; false: they are blocked. */
  readonly allowed?: boolean
  /** Addresses. */
  readonly ips?: readonly IpResponse[]
}

export const ipCheckResponseSchema: z.ZodType<IpCheckResponse> = z.looseObject({
  allowed: z.boolean().exactOptional(),
  ips: z.array(ipResponseSchema).exactOptional(),
} satisfies ShapeOf<IpCheckResponse>)
