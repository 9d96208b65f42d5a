// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Part of `DevicePostureResponse`.
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/iosresponse.md
 */
export interface IOSResponse {
  /** Whether this OS may connect at all. */
  readonly allowed?: boolean
}

export const iosResponseSchema: z.ZodType<IOSResponse> = z.looseObject({
  allowed: z.boolean().exactOptional(),
} satisfies ShapeOf<IOSResponse>)
