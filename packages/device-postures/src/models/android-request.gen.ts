// Generated from spec/ by `npm run generate`; change it there.

/**
 * Part of `DevicePostureRequest`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/androidrequest.md
 */
export interface AndroidRequest {
  /** Whether this OS may connect at all. */
  allowed?: boolean
}
