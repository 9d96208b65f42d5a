import { createPropertyError } from '../../api/api-error.ts'
import type { DnsRecord } from '../../state/records/cloud-id-records.ts'
import { isAddress } from '../../state/subnets.ts'
import { createResourceHandlers } from '../shared/resource-handlers.ts'
import { optional, type Section } from '../shared/section.ts'

/** A DNS record in a request. */
export type DnsRecordRequest = Pick<DnsRecord, 'domain' | 'description'> &
  Partial<Pick<DnsRecord, 'ipv4Addresses' | 'ipv6Addresses'>>

const handlers = createResourceHandlers<DnsRecord, DnsRecordRequest>({
  collection: (state) => state.dnsRecords,
  create: (request, { ids }) => toDnsRecord(ids.nextUuid(), request),
  replace: (request, _context, { id }) => toDnsRecord(id, request),
  toResponse: (record) => record,
})

/** Section DNS Record. */
export const dnsRecords: Section = {
  handlers: {
    listDnsRecords: handlers.list,
    getDnsRecord: handlers.get,
    createDnsRecord: handlers.create,
    updateDnsRecord: handlers.update,
    deleteDnsRecord: handlers.remove,
  },
}

/**
 * Creates a DNS record.
 *
 * @throws {ApiError} when the domain or an address is missing or not valid (shape 1).
 */
export function toDnsRecord(id: string, request: DnsRecordRequest): DnsRecord {
  const { domain, description, ipv4Addresses = [], ipv6Addresses = [] } = request
  if (!/^\S+$/.test(domain)) throw createPropertyError('domain', 'must be a domain name')
  if (ipv4Addresses.length + ipv6Addresses.length === 0) {
    throw createPropertyError('ipv4Addresses', 'At least one IPv4 or IPv6 address is needed')
  }
  for (const address of ipv4Addresses) {
    if (!isAddress('IP_V4', address))
      throw createPropertyError('ipv4Addresses', `${address} is not an IPv4 address`)
  }
  for (const address of ipv6Addresses) {
    if (!isAddress('IP_V6', address))
      throw createPropertyError('ipv6Addresses', `${address} is not an IPv6 address`)
  }
  return { id, domain, ...optional('description', description), ipv4Addresses, ipv6Addresses }
}
