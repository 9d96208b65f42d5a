// Generated from spec/ by `npm run generate`; change it there.

/**
 * Response of `getSubnet` (`GET /settings/wpc/subnet`) and `setSubnet` (`PUT /settings/wpc/subnet`).
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/subnet.md
 */
export interface Subnet {
  readonly ipV4Address?: readonly string[]
  readonly ipV6Address?: readonly string[]
}
