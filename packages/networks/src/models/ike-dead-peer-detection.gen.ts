// Generated from spec/ by `npm run generate`; change it there.

import { isObject } from './type-guards.gen.ts'

/**
 * Part of `IkeProtocol`.
 *
 * Read from the documentation of API version 1.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-0/schemas/ikedeadpeerdetection.md
 */
export interface IkeDeadPeerDetection {
  /** Example: `30`. */
  readonly timeoutSec?: number
  readonly deadPeerHandling?: 'RESTART' | 'NONE' | (string & {})
}

/** Whether a value is a {@link IkeDeadPeerDetection}. */
export function isIkeDeadPeerDetection(value: unknown): value is IkeDeadPeerDetection {
  return (
    isObject(value) &&
    (Number.isFinite(value.timeoutSec) || !('timeoutSec' in value)) &&
    (typeof value.deadPeerHandling === 'string' || !('deadPeerHandling' in value))
  )
}
