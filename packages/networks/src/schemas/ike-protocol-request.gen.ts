// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { IkeProtocolRequest } from '../models/ike-protocol-request.gen.ts'
import { ikeDeadPeerDetectionRequestSchema } from './ike-dead-peer-detection-request.gen.ts'
import { ikePhaseRequestSchema } from './ike-phase-request.gen.ts'
import { ikeRekeyRequestSchema } from './ike-rekey-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const ikeProtocolRequestSchema: z.ZodType<IkeProtocolRequest> = z.strictObject({
  protocolVersion: z.enum(['IKE_V1', 'IKE_V2']).exactOptional(),
  phase1: ikePhaseRequestSchema.exactOptional(),
  phase2: ikePhaseRequestSchema.exactOptional(),
  rekey: ikeRekeyRequestSchema.exactOptional(),
  deadPeerDetection: ikeDeadPeerDetectionRequestSchema.exactOptional(),
  startupAction: z.enum(['START', 'ATTACH']).exactOptional(),
  autoInitiate: z.boolean().exactOptional(),
} satisfies Shape<IkeProtocolRequest>)
