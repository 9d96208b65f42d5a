// Generated from spec/ by `npm run generate`; change it there.

import type { IpRequest } from './ip-request.gen.ts'

/**
 * Part of `LocationContextRequest`.
 *
 * Read from the documentation of API version 1.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-0/schemas/ipcheckrequest.md
 */
export interface IpCheckRequest {
  /** True: listed addresses may connect; false: they are blocked. */
  allowed: boolean
  /** Addresses. */
  ips: readonly IpRequest[]
}
