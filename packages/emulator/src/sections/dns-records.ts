import { refused } from '../answers.ts'
import { isAddress } from '../subnets.ts'
import type { DnsRecord } from '../workspace-records.ts'
import { resourceHandlers } from './resource.ts'
import { given, pathId, type Section } from './section.ts'

type DnsRecordRequest = Pick<DnsRecord, 'domain' | 'description'> &
  Partial<Pick<DnsRecord, 'ipv4Addresses' | 'ipv6Addresses'>>

const handlers = resourceHandlers<DnsRecord, DnsRecordRequest>({
  collection: (state) => state.dnsRecords,
  // An unknown record is refused with 400 and words (shape 5), not with 404.
  find(call, { state }) {
    const id = pathId(call)
    const found = state.dnsRecords.get(id)
    if (found === undefined) throw refused('dnsRecord', `DNS record ${id} not found`)
    return found
  },
  create: (request, { identifiers }) => record(identifiers.uuid(), request),
  replace: (request, _tenant, former) => record(former.id, request),
  present: (found) => found,
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

function record(id: string, request: DnsRecordRequest): DnsRecord {
  const { domain, description, ipv4Addresses = [], ipv6Addresses = [] } = request
  if (!/^\S+$/.test(domain)) throw refused('domain', 'must be a domain name')
  if (ipv4Addresses.length + ipv6Addresses.length === 0) {
    throw refused('ipv4Addresses', 'At least one IPv4 or IPv6 address is needed')
  }
  for (const address of ipv4Addresses) {
    if (!isAddress('IP_V4', address)) throw refused('ipv4Addresses', `${address} is not an IPv4 address`)
  }
  for (const address of ipv6Addresses) {
    if (!isAddress('IP_V6', address)) throw refused('ipv6Addresses', `${address} is not an IPv6 address`)
  }
  return { id, domain, ...given('description', description), ipv4Addresses, ipv6Addresses }
}
