// Generated from spec/ by `npm run generate`; change it there.

/**
 * Part of `LocationContextRequest`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/defaultcheckrequest.md
 */
export interface DefaultCheckRequest {
  /** Outcome when no other check matches. */
  allowed: boolean
}
