// Generated from spec/ by `npm run generate`; change it there.

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
