// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Part of `IkeProtocolRequest`. The form of `IkeDeadPeerDetection` that requests take.
 *
 * Read from the documentation of API version 1.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-0/schemas/ikedeadpeerdetection.md
 */
export interface IkeDeadPeerDetectionRequest {
  /** Example: `30`. */
  timeoutSec?: number
  deadPeerHandling?: 'RESTART' | 'NONE'
}

export const ikeDeadPeerDetectionRequestSchema: z.ZodType<IkeDeadPeerDetectionRequest> = z.strictObject({
  timeoutSec: z.int32().exactOptional(),
  deadPeerHandling: z.enum(['RESTART', 'NONE']).exactOptional(),
} satisfies ShapeOf<IkeDeadPeerDetectionRequest>)
