import type { Call, CallOptions } from '@cloudconnexa/core'
import {
  checkBodies,
  type Job,
  type JobOptions,
  type JobStep,
  type Operation,
  type ServiceContext,
  startJob,
} from '@cloudconnexa/core/service'
import type { AllowList } from './allow-list.ts'
import type { BlockList } from './block-list.ts'
import { createBatches, type DomainBatch, locateInInput } from './domain-batches.ts'
import type { AddDomainsRequest, DomainAndComment, RemoveDomainsRequest } from './models/index.gen.ts'

/** The two operations of a list. */
export interface DomainListOperations {
  /** Adds domains to the list. */
  readonly add: Operation<{ readonly body: AddDomainsRequest }, void>
  /** Removes domains from the list. */
  readonly remove: Operation<{ readonly body: RemoveDomainsRequest }, void>
}

/** One request of many, and the input that it stands for. */
interface DomainsRequest<Body> {
  readonly batch: DomainBatch<unknown>
  readonly body: Body
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
  addAll(domains: Iterable<DomainAndComment>, options?: JobOptions): Job {
    return this.#changeAll(this.#operations.add, options, () =>
      createBatches(domains, 'add', (item) => item.domain).map((batch) => ({
        batch,
        body: { domainAndComments: batch.items },
      })),
    )
  }

  /** Removes any number of domains. */
  removeAll(domains: Iterable<string>, options?: JobOptions): Job {
    return this.#changeAll(this.#operations.remove, options, () =>
      createBatches(domains, 'remove', (domain) => domain).map((batch) => ({
        batch,
        body: { domains: batch.items },
      })),
    )
  }

  #changeAll<Body>(
    operation: Operation<{ readonly body: Body }, void>,
    options: JobOptions | undefined,
    createRequests: () => readonly DomainsRequest<Body>[],
  ): Job {
    const prepare = async (): Promise<readonly JobStep[]> => {
      const requests = createRequests()
      await checkBodies(
        this.#context,
        requests.map(({ batch, body }) => ({
          operation,
          body,
          locate: (path) => locateInInput(path, batch.indexes),
        })),
      )
      return requests.map(({ batch, body }) => ({
        items: batch.rows,
        run: (shared) => this.#context.execute(operation, { body }, shared),
      }))
    }
    return startJob(this.#context, { prepare }, options)
  }
}
