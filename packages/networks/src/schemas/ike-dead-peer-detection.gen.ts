// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { IkeDeadPeerDetection } from '../models/ike-dead-peer-detection.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

export const ikeDeadPeerDetectionSchema: z.ZodType<IkeDeadPeerDetection> = z.looseObject({
  timeoutSec: z.number().exactOptional(),
  deadPeerHandling: z.string().exactOptional(),
} satisfies ShapeOf<IkeDeadPeerDetection>)
