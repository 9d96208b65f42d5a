// Generated from spec/ by `npm run generate`; change it there.

/**
 * Request body of `setSubnet` (`PUT /settings/wpc/subnet`). The form of `Subnet` that requests take.
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/subnet.md
 */
export interface SubnetRequest {
  ipV4Address?: readonly string[]
  ipV6Address?: readonly string[]
}
