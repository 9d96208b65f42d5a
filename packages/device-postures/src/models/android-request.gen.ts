// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Part of `DevicePostureRequest`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/androidrequest.md
 */
export interface AndroidRequest {
  /** Whether this OS may connect at all. */
  allowed?: boolean
}

export const androidRequestSchema: z.ZodType<AndroidRequest> = z.strictObject({
  allowed: z.boolean().exactOptional(),
} satisfies ShapeOf<AndroidRequest>)
