// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Answer of `resetUserMfa` (`POST /users/{userId}/reset-mfa`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/genericresponsevoid.md
 */
export interface GenericResponseVoid {
  readonly success?: boolean
  readonly content?: unknown
}

export const genericResponseVoidSchema: z.ZodType<GenericResponseVoid> = z.looseObject({
  success: z.boolean().exactOptional(),
  content: z.unknown().exactOptional(),
} satisfies ShapeOf<GenericResponseVoid>)
