// Generated from spec/ by `npm run generate`; change it there.

/**
 * Response of `createDnsRecord` (`POST /dns-records`), `getDnsRecord` (`GET /dns-records/{id}`) and
 * `updateDnsRecord` (`PUT /dns-records/{id}`); part of `PageDnsRecordResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/dnsrecordresponse.md
 */
export interface DnsRecordResponse {
  readonly id: string
  readonly domain: string
  readonly description?: string
  readonly ipv4Addresses?: readonly string[]
  readonly ipv6Addresses?: readonly string[]
}
