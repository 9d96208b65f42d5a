// Generated from spec/ by `npm run generate`; change it there.

import { isObject } from './type-guards.gen.ts'

/**
 * Part of `IkeProtocol`.
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/ikerekey.md
 */
export interface IkeRekey {
  /** Example: `270`. */
  readonly marginTimeSec?: number
  /** Example: `100`. */
  readonly fuzzPercent?: number
  /** Example: `1024`. */
  readonly replayWindowSize?: number
}

/** Whether a value is a {@link IkeRekey}. */
export function isIkeRekey(value: unknown): value is IkeRekey {
  return (
    isObject(value) &&
    (Number.isFinite(value.marginTimeSec) || !('marginTimeSec' in value)) &&
    (Number.isFinite(value.fuzzPercent) || !('fuzzPercent' in value)) &&
    (Number.isFinite(value.replayWindowSize) || !('replayWindowSize' in value))
  )
}
