// Generated from spec/ by `npm run generate`; change it there.

import type { RangeIntegerRequest } from './range-integer-request.gen.ts'

/**
 * Part of `ServiceConfigRequest`.
 *
 * Read from the documentation of API version 1.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-0/schemas/customservicetyperequest/
 */
export interface CustomServiceTypeRequest {
  protocol: 'TCP' | 'UDP' | 'ICMP'
  port?: readonly RangeIntegerRequest[]
  icmpType?: readonly RangeIntegerRequest[]
}
