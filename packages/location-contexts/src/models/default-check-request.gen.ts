// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Part of `LocationContextRequest`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/defaultcheckrequest.md
 */
export interface DefaultCheckRequest {
  /** Outcome when no other check matches. */
  allowed: boolean
}

export const defaultCheckRequestSchema: z.ZodType<DefaultCheckRequest> = z.strictObject({
  allowed: z.boolean(),
} satisfies ShapeOf<DefaultCheckRequest>)
