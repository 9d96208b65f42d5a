// Generated from spec/ by `npm run generate`; change it there.

import type { RangeInteger } from './range-integer.gen.ts'

/**
 * Part of `ServiceConfigResponse`.
 *
 * Read from the documentation of API version 1.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-0/schemas/customservicetyperesponse.html
 */
export interface CustomServiceTypeResponse {
  readonly protocol?: 'TCP' | 'UDP' | 'ICMP' | (string & {})
  readonly port?: readonly RangeInteger[]
  readonly icmpType?: readonly RangeInteger[]
}
