// Generated from spec/ by `npm run generate`; change it there.

import { hasOnlyKeys, isAmong, isInt32, isObject } from './type-guards.gen.ts'

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

/** Whether a value is a {@link IkeDeadPeerDetectionRequest}. */
export function isIkeDeadPeerDetectionRequest(value: unknown): value is IkeDeadPeerDetectionRequest {
  return (
    isObject(value) &&
    (isInt32(value.timeoutSec) || !('timeoutSec' in value)) &&
    (isAmong(value.deadPeerHandling, ['RESTART', 'NONE']) || !('deadPeerHandling' in value)) &&
    hasOnlyKeys(value, ['timeoutSec', 'deadPeerHandling'])
  )
}
