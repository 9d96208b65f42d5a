// Generated from spec/ by `npm run generate`; change it there.

import {
  isIkeDeadPeerDetectionRequest,
  type IkeDeadPeerDetectionRequest,
} from './ike-dead-peer-detection-request.gen.ts'
import { isIkePhaseRequest, type IkePhaseRequest } from './ike-phase-request.gen.ts'
import { isIkeRekeyRequest, type IkeRekeyRequest } from './ike-rekey-request.gen.ts'
import { hasOnlyKeys, isAmong, isObject } from './type-guards.gen.ts'

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

/** Whether a value is a {@link IkeProtocolRequest}. */
export function isIkeProtocolRequest(value: unknown): value is IkeProtocolRequest {
  return (
    isObject(value) &&
    (isAmong(value.protocolVersion, ['IKE_V1', 'IKE_V2']) || !('protocolVersion' in value)) &&
    (isIkePhaseRequest(value.phase1) || !('phase1' in value)) &&
    (isIkePhaseRequest(value.phase2) || !('phase2' in value)) &&
    (isIkeRekeyRequest(value.rekey) || !('rekey' in value)) &&
    (isIkeDeadPeerDetectionRequest(value.deadPeerDetection) || !('deadPeerDetection' in value)) &&
    (isAmong(value.startupAction, ['START', 'ATTACH']) || !('startupAction' in value)) &&
    (typeof value.autoInitiate === 'boolean' || !('autoInitiate' in value)) &&
    hasOnlyKeys(value, [
      'protocolVersion',
      'phase1',
      'phase2',
      'rekey',
      'deadPeerDetection',
      'startupAction',
      'autoInitiate',
    ])
  )
}
