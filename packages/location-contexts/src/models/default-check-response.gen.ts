// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Part of `LocationContextResponse`.
 *
 * Read from the documentation of API version 1.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-0/schemas/defaultcheckresponse.md
 */
export interface DefaultCheckResponse {
  /** Outcome when no other check matches. */
  readonly allowed?: boolean
}

export const defaultCheckResponseSchema: z.ZodType<DefaultCheckResponse> = z.looseObject({
  allowed: z.boolean().exactOptional(),
} satisfies ShapeOf<DefaultCheckResponse>)
