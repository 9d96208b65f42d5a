// Generated from spec/ by `npm run generate`; change it there.

import { isIkeDeadPeerDetection, type IkeDeadPeerDetection } from './ike-dead-peer-detection.gen.ts'
import { isIkePhase, type IkePhase } from './ike-phase.gen.ts'
import { isIkeRekey, type IkeRekey } from './ike-rekey.gen.ts'
import { isObject } from './type-guards.gen.ts'

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

/** Whether a value is a {@link IkeProtocol}. */
export function isIkeProtocol(value: unknown): value is IkeProtocol {
  return (
    isObject(value) &&
    (typeof value.protocolVersion === 'string' || !('protocolVersion' in value)) &&
    (isIkePhase(value.phase1) || !('phase1' in value)) &&
    (isIkePhase(value.phase2) || !('phase2' in value)) &&
    (isIkeRekey(value.rekey) || !('rekey' in value)) &&
    (isIkeDeadPeerDetection(value.deadPeerDetection) || !('deadPeerDetection' in value)) &&
    (typeof value.startupAction === 'string' || !('startupAction' in value)) &&
    (typeof value.autoInitiate === 'boolean' || !('autoInitiate' in value))
  )
}
