import type { Draft } from '@cloudconnexa/core/service'
import type { DnsRecordRequest, DnsRecordResponse } from './models/index.gen.ts'

/** The request that would write a DNS record as it was read. */
export function draftRecord(record: DnsRecordResponse): Draft<DnsRecordRequest> {
  const { domain, description, ipv4Addresses, ipv6Addresses } = record
  return { domain, description, ipv4Addresses, ipv6Addresses }
}
