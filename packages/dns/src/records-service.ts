import { NotFoundError } from '@cloudconnexa/errors'
import type { Call, CallOptions, List } from '@cloudconnexa/core'
import {
  findByName,
  type ListOptions,
  pageNumbers,
  type Patch,
  patchResource,
  type ServiceContext,
} from '@cloudconnexa/core/service'
import type { DnsRecordRequest, DnsRecordResponse, PageDnsRecordResponse } from './models/index.gen.ts'
import {
  createDnsRecord,
  deleteDnsRecord,
  getDnsRecord,
  listDnsRecords,
  updateDnsRecord,
} from './operations.gen.ts'
import { draftRecord } from './draft-record.ts'

/** DNS records: names that the WPC resolves to addresses of its own. */
export class RecordsService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Lists DNS records.
   *
   * API 1.0, `listDnsRecords`, GET /dns-records
   *
   * @example
   * ```ts
   * for await (const record of client.dns.records.list()) console.log(record.domain)
   * ```
   */
  list(options?: ListOptions): List<DnsRecordResponse, PageDnsRecordResponse> {
    return this.#context.paginate(listDnsRecords, pageNumbers<DnsRecordResponse>(), options)
  }

  /**
   * Creates a DNS record.
   *
   * API 1.0, `createDnsRecord`, POST /dns-records
   *
   * @param record - At least one address: `ipv4Addresses`, `ipv6Addresses` or both.
   * @throws {ValidationError} when the API or the model refuses the body, for a record without an address for
   *   instance.
   *
   * @example
   * ```ts
   * const record = await client.dns.records.create({
   *   domain: 'wiki.example.com',
   *   ipv4Addresses: ['10.10.0.5'],
   * })
   * ```
   */
  create(record: DnsRecordRequest, options?: CallOptions): Call<DnsRecordResponse> {
    return this.#context.execute(createDnsRecord, { body: record }, options)
  }

  /**
   * Reads one DNS record. A client that is set to API 1.0, which cannot read a single one, reads the list until it comes.
   *
   * API 1.1.0, `getDnsRecord`, GET /dns-records/{id}; API 1.0, `listDnsRecords`
   *
   * Because that may take several requests, the result is a plain promise.
   *
   * @throws {NotFoundError} when there is no DNS record with this id.
   *
   * @example
   * ```ts
   * const record = await client.dns.records.get('42')
   * ```
   */
  async get(id: string, options?: CallOptions): Promise<DnsRecordResponse> {
    if (this.#context.apiVersion !== '1.0') return this.#context.execute(getDnsRecord, { id }, options)
    const found = await this.list(options).find((record) => record.id === id)
    if (found !== undefined) return found
    throw new NotFoundError('The list of DNS records holds none with this id.', {
      hint: 'Check the id and the Cloud ID.',
    }).attach({ operation: listDnsRecords.id })
  }

  /**
   * Replaces a DNS record: what is left out is cleared. Use {@link RecordsService.patch} to change single properties.
   *
   * API 1.0, `updateDnsRecord`, PUT /dns-records/{id}
   *
   * @param record - At least one address: `ipv4Addresses`, `ipv6Addresses` or both.
   * @throws {NotFoundError} when there is no DNS record with this id.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const record = await client.dns.records.update('42', {
   *   domain: 'wiki.example.com',
   *   ipv4Addresses: ['10.10.0.6'],
   * })
   * ```
   */
  update(id: string, record: DnsRecordRequest, options?: CallOptions): Call<DnsRecordResponse> {
    return this.#context.execute(updateDnsRecord, { id, body: record }, options)
  }

  /**
   * Changes single properties of a DNS record: reads it, merges, replaces it. Not atomic. `null` clears a property. A
   * list of addresses is replaced as a whole. Sends two requests, so the result is a plain promise; `timeout` is that
   * of both together.
   *
   * API 1.0, `getDnsRecord` (before API 1.1.0 `listDnsRecords`) and `updateDnsRecord`
   *
   * @throws {NotFoundError} when there is no DNS record with this id.
   * @throws {ValidationError} when the API or the model refuses what the changes make of it.
   *
   * @example
   * ```ts
   * const record = await client.dns.records.patch('42', { description: 'Moved to the new server' })
   * ```
   */
  patch(id: string, changes: Patch<DnsRecordRequest>, options?: CallOptions): Promise<DnsRecordResponse> {
    return patchResource<DnsRecordResponse, DnsRecordRequest>(
      this.#context,
      {
        read: (shared) => this.get(id, shared),
        draft: draftRecord,
        changes,
        write: (record, shared) => this.update(id, record, shared),
      },
      options,
    )
  }

  /**
   * Makes the request that would write a DNS record as it was read, with what only responses hold left out. Sends nothing.
   *
   * @param record - As `get` or `list` returned it.
   *
   * @example
   * ```ts
   * const record = await client.dns.records.get('42')
   * const draft = client.dns.records.draft(record)
   * ```
   */
  draft(record: DnsRecordResponse): DnsRecordRequest {
    return draftRecord(record)
  }

  /**
   * Deletes a DNS record.
   *
   * API 1.0, `deleteDnsRecord`, DELETE /dns-records/{id}
   *
   * @throws {NotFoundError} when there is no DNS record with this id.
   *
   * @example
   * ```ts
   * await client.dns.records.delete('42')
   * ```
   */
  delete(id: string, options?: CallOptions): Call<void> {
    return this.#context.execute(deleteDnsRecord, { id }, options)
  }

  /**
   * The first DNS record for this domain, whatever its case and with or without the dot at the end; `undefined` when
   * there is none. The API cannot search, so pages are read until it is found. That may take several requests, so the
   * result is a plain promise.
   *
   * API 1.0, `listDnsRecords`
   *
   * @example
   * ```ts
   * const record = await client.dns.records.findByDomain('wiki.example.com')
   * ```
   */
  findByDomain(domain: string, options?: CallOptions): Promise<DnsRecordResponse | undefined> {
    return findByName(this.list(options), ({ domain: found }) => dropRootDot(found), dropRootDot(domain))
  }
}

/** A domain name without the dot that stands for the root; what is not a string is passed on. */
function dropRootDot<Name>(domain: Name): Name | string {
  return typeof domain === 'string' && domain.endsWith('.') ? domain.slice(0, -1) : domain
}
