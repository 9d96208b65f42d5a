// Generated from spec/ by `npm run generate`; change it there.

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
