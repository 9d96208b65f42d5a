import { createDraft, toRequest } from '@cloudconnexa/core/service'
import type { DnsRecordRequest, DnsRecordResponse } from './models/index.gen.ts'

/** The request that would write a DNS record as it was read. */
export function draftRecord(record: DnsRecordResponse): DnsRecordRequest {
  return createDraft(record, ({ domain, description, ipv4Addresses, ipv6Addresses }) =>
    toRequest<DnsRecordRequest>({ domain, description, ipv4Addresses, ipv6Addresses }),
  )
}
