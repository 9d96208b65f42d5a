// Generated from spec/ by `npm run generate`; change it there.

import { isRangeInteger, type RangeInteger } from './range-integer.gen.ts'
import { isArrayWith, isObject } from './type-guards.gen.ts'

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

/** Whether a value is a {@link CustomServiceTypeResponse}. */
export function isCustomServiceTypeResponse(value: unknown): value is CustomServiceTypeResponse {
  return (
    isObject(value) &&
    (typeof value.protocol === 'string' || !('protocol' in value)) &&
    (isArrayWith(value.port, isRangeInteger) || !('port' in value)) &&
    (isArrayWith(value.icmpType, isRangeInteger) || !('icmpType' in value))
  )
}
