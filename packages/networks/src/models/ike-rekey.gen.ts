// Generated from spec/ by `npm run generate`; change it there.

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
