// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { IkeDeadPeerDetectionRequest } from '../models/ike-dead-peer-detection-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const ikeDeadPeerDetectionRequestSchema: z.ZodType<IkeDeadPeerDetectionRequest> = z.strictObject({
  timeoutSec: z.int32().exactOptional(),
  deadPeerHandling: z.enum(['RESTART', 'NONE']).exactOptional(),
} satisfies Shape<IkeDeadPeerDetectionRequest>)
