// Generated from spec/ by `npm run generate`; change it there.

import type { IkeDeadPeerDetection } from './ike-dead-peer-detection.gen.ts'
import type { IkePhase } from './ike-phase.gen.ts'
import type { IkeRekey } from './ike-rekey.gen.ts'

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
