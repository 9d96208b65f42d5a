// Generated from spec/ by `npm run generate`; change it there.

/**
 * Part of `UserGroupResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/tunnelbypassresponse.md
 */
export interface TunnelBypassResponse {
  readonly ipv4Subnets?: readonly string[]
}
