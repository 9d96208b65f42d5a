// Generated from spec/ by `npm run generate`; change it there.

/**
 * Part of `IpCheckRequest`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/iprequest.md
 */
export interface IpRequest {
  /** Address or subnet; CIDR notation is needed in practice (x.x.x.x/32 for one address). */
  ip: string
  /** Free text. */
  description?: string
}
