// Generated from spec/ by `npm run generate`; change it there.

import type { IkeDeadPeerDetectionRequest } from './ike-dead-peer-detection-request.gen.ts'
import type { IkePhaseRequest } from './ike-phase-request.gen.ts'
import type { IkeRekeyRequest } from './ike-rekey-request.gen.ts'

/**
 * Part of `IpSecConfigRequest`. The form of `IkeProtocol` that requests take.
 *
 * Read from the documentation of API version 1.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-0/schemas/ikeprotocol.html
 */
export interface IkeProtocolRequest {
  protocolVersion?: 'IKE_V1' | 'IKE_V2'
  phase1?: IkePhaseRequest
  phase2?: IkePhaseRequest
  rekey?: IkeRekeyRequest
  deadPeerDetection?: IkeDeadPeerDetectionRequest
  startupAction?: 'START' | 'ATTACH'
  /** In the API since 1.2.3. */
  autoInitiate?: boolean
}
