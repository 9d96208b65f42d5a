// Generated from spec/ by `npm run generate`; change it there.

import type { IpResponse } from './ip-response.gen.ts'

/**
 * Part of `LocationContextResponse`.
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/ipcheckresponse.md
 */
export interface IpCheckResponse {
  /** True: listed addresses may connect; false: they are blocked. */
  readonly allowed?: boolean
  /** Addresses. */
  readonly ips?: readonly IpResponse[]
}
