// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { IkePhase } from '../models/ike-phase.gen.ts'
import type { Shape } from './shape.gen.ts'

export const ikePhaseSchema: z.ZodType<IkePhase> = z.looseObject({
  encryptionAlgorithms: z.array(z.string()).exactOptional(),
  integrityAlgorithms: z.array(z.string()).exactOptional(),
  diffieHellmanGroups: z.array(z.string()).exactOptional(),
  lifetimeSec: z.number().exactOptional(),
} satisfies Shape<IkePhase>)
