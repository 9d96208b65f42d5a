// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Part of `DevicePostureResponse`.
 *
 * Read from the documentation of API version 1.1.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/linuxresponse.md
 */
export interface LinuxResponse {
  /** Whether this OS may connect at all. */
  readonly allowed?: boolean
}

export const linuxResponseSchema: z.ZodType<LinuxResponse> = z.looseObject({
  allowed: z.boolean().exactOptional(),
} satisfies ShapeOf<LinuxResponse>)
