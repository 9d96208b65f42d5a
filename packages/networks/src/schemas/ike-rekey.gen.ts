// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { IkeRekey } from '../models/ike-rekey.gen.ts'
import type { Shape } from './shape.gen.ts'

export const ikeRekeySchema: z.ZodType<IkeRekey> = z.looseObject({
  marginTimeSec: z.number().exactOptional(),
  fuzzPercent: z.number().exactOptional(),
  replayWindowSize: z.number().exactOptional(),
} satisfies Shape<IkeRekey>)
