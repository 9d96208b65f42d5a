// Generated from spec/ by `npm run generate`; change it there.

/**
 * Response of `resetUserMfa` (`POST /users/{userId}/reset-mfa`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/genericresponsevoid.md
 */
export interface GenericResponseVoid {
  readonly success?: boolean
  readonly content?: unknown
}
