// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import { ikeDeadPeerDetectionSchema, type IkeDeadPeerDetection } from './ike-dead-peer-detection.gen.ts'
import { ikePhaseSchema, type IkePhase } from './ike-phase.gen.ts'
import { ikeRekeySchema, type IkeRekey } from './ike-rekey.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Part of `IpSecConfigResponse`.
 *
 * Read from the documentation of API version 1.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-0/schemas/ikeprotocol.html
 */
export interface IkeProtocol {
  readonly protocolVersion?: 'IKE_V1' | 'IKE_V2' | (string & {})
  readonly phase1?: IkePhase
  readonly phase2?: IkePhase
  readonly rekey?: IkeRekey
  readonly deadPeerDetection?: IkeDeadPeerDetection
  readonly startupAction?: 'START' | 'ATTACH' | (string & {})
  /** In the API since 1.2.3. */
  readonly autoInitiate?: boolean
}

export const ikeProtocolSchema: z.ZodType<IkeProtocol> = z.looseObject({
  protocolVersion: z.string().exactOptional(),
  phase1: ikePhaseSchema.exactOptional(),
  phase2: ikePhaseSchema.exactOptional(),
  rekey: ikeRekeySchema.exactOptional(),
  deadPeerDetection: ikeDeadPeerDetectionSchema.exactOptional(),
  startupAction: z.string().exactOptional(),
  autoInitiate: z.boolean().exactOptional(),
} satisfies ShapeOf<IkeProtocol>)
