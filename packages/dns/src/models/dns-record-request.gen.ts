// Generated from spec/ by `npm run generate`; change it there.

/**
 * Request body of `createDnsRecord` (`POST /dns-records`) and `updateDnsRecord`
 * (`PUT /dns-records/{id}`).
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/dnsrecordrequest.md
 */
export interface DnsRecordRequest {
  domain: string
  description?: string
  ipv4Addresses?: readonly string[]
  ipv6Addresses?: readonly string[]
}
