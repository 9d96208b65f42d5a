import type { Call, CallOptions } from '@cloudconnexa/core'
import type { Operation, ServiceContext } from '@cloudconnexa/core/service'
import type { AddDomainsRequest, DomainAndComment, RemoveDomainsRequest } from './models/index.gen.ts'

/** Most domains that one request adds. */
const largestRequest = 1000

/** The two operations of a list. */
export interface DomainListOperations {
  /** Adds domains to the list. */
  readonly add: Operation<{ readonly body: AddDomainsRequest }, undefined>
  /** Removes domains from the list. */
  readonly remove: Operation<{ readonly body: RemoveDomainsRequest }, undefined>
}

/** A list of domains in Cyber Shield. The API can change it, and has no way to read it. */
export class DomainList {
  readonly #context: ServiceContext
  readonly #operations: DomainListOperations

  constructor(context: ServiceContext, operations: DomainListOperations) {
    this.#context = context
    this.#operations = operations
  }

  /**
   * Adds domains. One that is in the list already is replaced, with its comment; the others stay.
   *
   * API 1.0, POST; {@link CyberShieldService} names operation and path.
   *
   * @param request - At most 1,000 `domainAndComments`: fully qualified domain names, each once. Domain and comment
   *   together have at most 150 characters. The documentation disagrees on whether the comment may be left out.
   * @throws ValidationError
   */
  add(request: AddDomainsRequest, options?: CallOptions): Call<undefined> {
    return this.#context.execute(this.#operations.add, { body: request }, options)
  }

  /**
   * Removes domains with their comments; the others stay.
   *
   * API 1.0, POST; {@link CyberShieldService} names operation and path.
   *
   * @param request - `domains`, each once.
   * @throws ValidationError
   */
  remove(request: RemoveDomainsRequest, options?: CallOptions): Call<undefined> {
    return this.#context.execute(this.#operations.remove, { body: request }, options)
  }

  /**
   * Adds any number of domains, 1,000 with each request, one request after the other. When one fails, the ones before it
   * are done and the others are not; calling again is safe, because adding twice is the same as adding once.
   *
   * API 1.0, the operation of {@link DomainList.add}
   *
   * @param domains - Of domains that are the same but for case the last one counts.
   * @param options - `timeout` is that of each request.
   * @throws ValidationError
   */
  async addAll(domains: Iterable<DomainAndComment>, options?: CallOptions): Promise<void> {
    for (const domainAndComments of batchesOf(domains, ({ domain }) => domain)) {
      await this.add({ domainAndComments }, options)
    }
  }

  /**
   * Removes any number of domains, 1,000 with each request, one request after the other. When one fails, the ones before
   * it are done and the others are not; calling again is safe, because removing twice is the same as removing once.
   *
   * API 1.0, the operation of {@link DomainList.remove}
   *
   * @param options - `timeout` is that of each request.
   * @throws ValidationError
   */
  async removeAll(domains: Iterable<string>, options?: CallOptions): Promise<void> {
    for (const batch of batchesOf(domains, (domain) => domain)) await this.remove({ domains: batch }, options)
  }
}

function* batchesOf<Item>(items: Iterable<Item>, domainOf: (item: Item) => unknown): Generator<Item[]> {
  const unique = new Map<string, Item>()
  // A caller without type checks gets the model's error, which names the place, rather than one of this line.
  for (const item of items) unique.set(String(domainOf(item)).toLowerCase(), item)
  const all = [...unique.values()]
  for (let start = 0; start < all.length; start += largestRequest) {
    yield all.slice(start, start + largestRequest)
  }
}
