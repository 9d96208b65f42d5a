// Generated from spec/ by `npm run generate`; change it there.

import { isRangeIntegerRequest, type RangeIntegerRequest } from './range-integer-request.gen.ts'
import { hasOnlyKeys, isAmong, isArrayWith, isObject } from './type-guards.gen.ts'

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

/** Whether a value is a {@link CustomServiceTypeRequest}. */
export function isCustomServiceTypeRequest(value: unknown): value is CustomServiceTypeRequest {
  return (
    isObject(value) &&
    isAmong(value.protocol, ['TCP', 'UDP', 'ICMP']) &&
    (isArrayWith(value.port, isRangeIntegerRequest) || !('port' in value)) &&
    (isArrayWith(value.icmpType, isRangeIntegerRequest) || !('icmpType' in value)) &&
    hasOnlyKeys(value, ['protocol', 'port', 'icmpType'])
  )
}
