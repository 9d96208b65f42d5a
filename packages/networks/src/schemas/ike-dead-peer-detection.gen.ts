// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { IkeDeadPeerDetection } from '../models/ike-dead-peer-detection.gen.ts'
import type { Shape } from './shape.gen.ts'

export const ikeDeadPeerDetectionSchema: z.ZodType<IkeDeadPeerDetection> = z.looseObject({
  timeoutSec: z.number().exactOptional(),
  deadPeerHandling: z.string().exactOptional(),
} satisfies Shape<IkeDeadPeerDetection>)
