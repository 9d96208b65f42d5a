// Generated from spec/ by `npm run generate`; change it there.

import { hasOnlyKeys, isObject } from './type-guards.gen.ts'

/**
 * Request body of `setDnsServerAddresses` (`PUT /settings/dns/custom-servers`). The form of
 * `DnsServerAddresses` that requests take.
 *
 * Read from the documentation of API version 1.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-0/schemas/dnsserveraddresses.md
 */
export interface DnsServerAddressesRequest {
  primaryIpV4: string
  secondaryIpV4?: string
}

/** Whether a value is a {@link DnsServerAddressesRequest}. */
export function isDnsServerAddressesRequest(value: unknown): value is DnsServerAddressesRequest {
  return (
    isObject(value) &&
    typeof value.primaryIpV4 === 'string' &&
    (typeof value.secondaryIpV4 === 'string' || !('secondaryIpV4' in value)) &&
    hasOnlyKeys(value, ['primaryIpV4', 'secondaryIpV4'])
  )
}
