// Generated from spec/ by `npm run generate`; change it there.

import { isArrayWith, isObject, isString } from './type-guards.gen.ts'

/**
 * Part of `DnsZones`.
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/dnszone.md
 */
export interface DnsZone {
  readonly name: string
  readonly addresses?: readonly string[]
}

/** Whether a value is a {@link DnsZone}. */
export function isDnsZone(value: unknown): value is DnsZone {
  return (
    isObject(value) &&
    typeof value.name === 'string' &&
    (isArrayWith(value.addresses, isString) || !('addresses' in value))
  )
}
