// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { IkeRekeyRequest } from '../models/ike-rekey-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const ikeRekeyRequestSchema: z.ZodType<IkeRekeyRequest> = z.strictObject({
  marginTimeSec: z.int32().exactOptional(),
  fuzzPercent: z.int32().exactOptional(),
  replayWindowSize: z.int32().exactOptional(),
} satisfies Shape<IkeRekeyRequest>)
