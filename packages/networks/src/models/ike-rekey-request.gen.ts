// Generated from spec/ by `npm run generate`; change it there.

import { hasOnlyKeys, isInt32, isObject } from './type-guards.gen.ts'

/**
 * Part of `IkeProtocolRequest`. The form of `IkeRekey` that requests take.
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/ikerekey.md
 */
export interface IkeRekeyRequest {
  /** Example: `270`. */
  marginTimeSec?: number
  /** Example: `100`. */
  fuzzPercent?: number
  /** Example: `1024`. */
  replayWindowSize?: number
}

/** Whether a value is a {@link IkeRekeyRequest}. */
export function isIkeRekeyRequest(value: unknown): value is IkeRekeyRequest {
  return (
    isObject(value) &&
    (isInt32(value.marginTimeSec) || !('marginTimeSec' in value)) &&
    (isInt32(value.fuzzPercent) || !('fuzzPercent' in value)) &&
    (isInt32(value.replayWindowSize) || !('replayWindowSize' in value)) &&
    hasOnlyKeys(value, ['marginTimeSec', 'fuzzPercent', 'replayWindowSize'])
  )
}
