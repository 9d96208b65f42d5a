import type { Call, CallOptions } from '@cloudconnexa/core'
import type { Operation, ServiceContext } from '@cloudconnexa/core/service'
import type { AllowList } from './allow-list.ts'
import type { BlockList } from './block-list.ts'
import type { AddDomainsRequest, DomainAndComment, RemoveDomainsRequest } from './models/index.gen.ts'

/** Most domains that one request adds. */
const largestRequest = 1000

/** The two operations of a list. */
export interface DomainListOperations {
  /** Adds domains to the list. */
  readonly add: Operation<{ readonly body: AddDomainsRequest }, void>
  /** Removes domains from the list. */
  readonly remove: Operation<{ readonly body: RemoveDomainsRequest }, void>
}

/** A list of domains in Cyber Shield. What callers see are {@link AllowList} and {@link BlockList}. */
export class DomainList implements AllowList, BlockList {
  readonly #context: ServiceContext
  readonly #operations: DomainListOperations

  constructor(context: ServiceContext, operations: DomainListOperations) {
    this.#context = context
    this.#operations = operations
  }

  /** Adds domains with one request. */
  add(request: AddDomainsRequest, options?: CallOptions): Call<void> {
    return this.#context.execute(this.#operations.add, { body: request }, options)
  }

  /** Removes domains with one request. */
  remove(request: RemoveDomainsRequest, options?: CallOptions): Call<void> {
    return this.#context.execute(this.#operations.remove, { body: request }, options)
  }

  /** Adds any number of domains. */
  async addAll(domains: Iterable<DomainAndComment>, options?: CallOptions): Promise<void> {
    const shared = this.#context.shareTimeout(options)
    for (const domainAndComments of createBatches(domains, ({ domain }) => domain)) {
      await this.add({ domainAndComments }, shared)
    }
  }

  /** Removes any number of domains. */
  async removeAll(domains: Iterable<string>, options?: CallOptions): Promise<void> {
    const shared = this.#context.shareTimeout(options)
    for (const batch of createBatches(domains, (domain) => domain))
      await this.remove({ domains: batch }, shared)
  }
}

function* createBatches<Item>(items: Iterable<Item>, readDomain: (item: Item) => unknown): Generator<Item[]> {
  const unique = new Map<string, Item>()
  // A caller without type checks gets the model's error, which names the place, rather than one of this line.
  for (const item of items) unique.set(String(readDomain(item)).toLowerCase(), item)
  const all = [...unique.values()]
  for (let start = 0; start < all.length; start += largestRequest) {
    yield all.slice(start, start + largestRequest)
  }
}
