// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import { ipRequestSchema, type IpRequest } from './ip-request.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Part of `LocationContextRequest`.
 *
 * Read from the documentation of API version 1.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-0/schemas/ipcheckrequest.md
 */
export interface IpCheckRequest {
  /** True: listed addresses may connect; false: they are blocked. */
  allowed: boolean
  /** Addresses. */
  ips: readonly IpRequest[]
}

export const ipCheckRequestSchema: z.ZodType<IpCheckRequest> = z.strictObject({
  allowed: z.boolean(),
  ips: z.array(ipRequestSchema),
} satisfies ShapeOf<IpCheckRequest>)
