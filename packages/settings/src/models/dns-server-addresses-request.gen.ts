// Generated from spec/ by `npm run generate`; change it there.

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
