// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Part of `IkeProtocolRequest`. The form of `IkeRekey` that requests take.
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/ikerekey.md
 */
export interface IkeRekeyRequest {
  /** Example: `270`. */
  marginTimeSec?: number
  /** Example: `100`. */
  fuzzPercent?: number
  /** Example: `1024`. */
  replayWindowSize?: number
}

export const ikeRekeyRequestSchema: z.ZodType<IkeRekeyRequest> = z.strictObject({
  marginTimeSec: z.int32().exactOptional(),
  fuzzPercent: z.int32().exactOptional(),
  replayWindowSize: z.int32().exactOptional(),
} satisfies ShapeOf<IkeRekeyRequest>)
