// Generated from spec/ by `npm run generate`; change it there.

/**
 * Part of `DeviceResponse`.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/platformresponse.html
 */
export interface PlatformResponse {
  readonly os?: string
  /** Operating system version. */
  readonly version?: string
  /** OpenVPN Connect version. In the API since 1.2.0. */
  readonly clientVersion?: string
}
