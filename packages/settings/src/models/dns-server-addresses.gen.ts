// Generated from spec/ by `npm run generate`; change it there.

import { isObject } from './type-guards.gen.ts'

/**
 * Response of `getDnsServerAddresses` (`GET /settings/dns/custom-servers`) and `setDnsServerAddresses`
 * (`PUT /settings/dns/custom-servers`).
 *
 * Read from the documentation of API version 1.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-0/schemas/dnsserveraddresses.md
 */
export interface DnsServerAddresses {
  readonly primaryIpV4: string
  readonly secondaryIpV4?: string
}

/** Whether a value is a {@link DnsServerAddresses}. */
export function isDnsServerAddresses(value: unknown): value is DnsServerAddresses {
  return (
    isObject(value) &&
    typeof value.primaryIpV4 === 'string' &&
    (typeof value.secondaryIpV4 === 'string' || !('secondaryIpV4' in value))
  )
}
