// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { IkeProtocol } from '../models/ike-protocol.gen.ts'
import { ikeDeadPeerDetectionSchema } from './ike-dead-peer-detection.gen.ts'
import { ikePhaseSchema } from './ike-phase.gen.ts'
import { ikeRekeySchema } from './ike-rekey.gen.ts'
import type { Shape } from './shape.gen.ts'

export const ikeProtocolSchema: z.ZodType<IkeProtocol> = z.looseObject({
  protocolVersion: z.string().exactOptional(),
  phase1: ikePhaseSchema.exactOptional(),
  phase2: ikePhaseSchema.exactOptional(),
  rekey: ikeRekeySchema.exactOptional(),
  deadPeerDetection: ikeDeadPeerDetectionSchema.exactOptional(),
  startupAction: z.string().exactOptional(),
  autoInitiate: z.boolean().exactOptional(),
} satisfies Shape<IkeProtocol>)
