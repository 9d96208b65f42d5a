// Generated from spec/ by `npm run generate`; change it there.

/**
 * Part of `LocationContextResponse`.
 *
 * Read from the documentation of API version 1.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-0/schemas/defaultcheckresponse.md
 */
export interface DefaultCheckResponse {
  /** Outcome when no other check matches. */
  readonly allowed?: boolean
}
