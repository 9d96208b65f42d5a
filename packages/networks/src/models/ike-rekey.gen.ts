// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Part of `IkeProtocol`.
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/ikerekey.md
 */
export interface IkeRekey {
  /** Example: `270`. */
  readonly marginTimeSec?: number
  /** Example: `100`. */
  readonly fuzzPercent?: number
  /** Example: `1024`. */
  readonly replayWindowSize?: number
}

export const ikeRekeySchema: z.ZodType<IkeRekey> = z.looseObject({
  marginTimeSec: z.number().exactOptional(),
  fuzzPercent: z.number().exactOptional(),
  replayWindowSize: z.number().exactOptional(),
} satisfies ShapeOf<IkeRekey>)
