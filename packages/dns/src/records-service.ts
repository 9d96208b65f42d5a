import { NotFoundError } from '@cloudconnexa/errors'
import type { Call, CallOptions, List } from '@cloudconnexa/core'
import {
  isSameName,
  type ListOptions,
  pageNumbers,
  type Patch,
  patchResource,
  requireFound,
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
import { recordDraft } from './record-draft.ts'

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
   * @param options - `page` (zero-based) and `size` (1 to 1,000, default 1,000) besides the call options.
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
   * @throws ValidationError when the API or the model refuses the body, for a record without an address for instance.
   */
  create(record: DnsRecordRequest, options?: CallOptions): Call<DnsRecordResponse> {
    return this.#context.execute(createDnsRecord, { body: record }, options)
  }

  /**
   * Reads one DNS record. A client that is set to API 1.0, which cannot read a single one, reads the list until it comes.
   *
   * API 1.1.0, `getDnsRecord`, GET /dns-records/{id}; API 1.0, `listDnsRecords`
   *
   * @throws NotFoundError when there is none with this id.
   */
  get(id: string, options?: CallOptions): Call<DnsRecordResponse> {
    return this.#context.apiVersion === '1.0'
      ? this.#pick(id, options)
      : this.#context.execute(getDnsRecord, { id }, options)
  }

  /**
   * Replaces a DNS record: what is left out is cleared. Use {@link RecordsService.patch} to change single properties.
   *
   * API 1.0, `updateDnsRecord`, PUT /dns-records/{id}
   *
   * @param record - At least one address: `ipv4Addresses`, `ipv6Addresses` or both.
   * @throws NotFoundError, ValidationError
   */
  update(id: string, record: DnsRecordRequest, options?: CallOptions): Call<DnsRecordResponse> {
    return this.#context.execute(updateDnsRecord, { id, body: record }, options)
  }

  /**
   * Changes single properties of a DNS record: reads it, merges, replaces it. Not atomic. `null` clears a property. A list
   * of addresses is replaced as a whole.
   *
   * API 1.0, `getDnsRecord` (before API 1.1.0 `listDnsRecords`) and `updateDnsRecord`
   *
   * @throws NotFoundError, ValidationError
   */
  patch(id: string, changes: Patch<DnsRecordRequest>, options?: CallOptions): Promise<DnsRecordResponse> {
    return patchResource<DnsRecordResponse, DnsRecordRequest>({
      read: () => this.get(id, options),
      draft: recordDraft,
      changes,
      write: (record) => this.update(id, record, options),
    })
  }

  /**
   * Deletes a DNS record.
   *
   * API 1.0, `deleteDnsRecord`, DELETE /dns-records/{id}
   *
   * @throws NotFoundError
   */
  delete(id: string, options?: CallOptions): Call<undefined> {
    return this.#context.execute(deleteDnsRecord, { id }, options)
  }

  /**
   * The first DNS record for this domain, whatever its case and with or without the dot at the end; `undefined` when there
   * is none. The API cannot search, so pages are read until it is found.
   *
   * API 1.0, `listDnsRecords`
   */
  findByDomain(domain: string, options?: CallOptions): Call<DnsRecordResponse | undefined> {
    const wanted = withoutRoot(domain)
    return this.list(options).find(
      ({ domain: found }) => isSameName(found, wanted) || isSameName(found, `${wanted}.`),
    )
  }

  #pick(id: string, options?: CallOptions): Call<DnsRecordResponse> {
    const lookUp = this.list(options).find((record) => record.id === id)
    return requireFound(lookUp, () =>
      new NotFoundError('The list of DNS records holds none with this id.', {
        hint: 'Check the id and the Cloud ID.',
      }).attach({ operation: listDnsRecords.id }),
    )
  }
}

/** A domain name without the dot that stands for the root. */
function withoutRoot(domain: string): string {
  return domain.endsWith('.') ? domain.slice(0, -1) : domain
}
