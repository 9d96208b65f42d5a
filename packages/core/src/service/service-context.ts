import type { ApiVersion } from '../client/api-version.ts'
import type { Authenticator } from '../client/authenticator.ts'
import { type Call, callOf } from '../client/call.ts'
import { type CallOptions, splitListOptions } from '../client/call-options.ts'
import type { CallRunner } from '../client/call-runner.ts'
import type { ClientLifetime } from '../client/client-lifetime.ts'
import type { Clock } from '../clock.ts'
import type { Operation } from '../contract/contract.ts'
import type { Logger } from '../logger.ts'
import { type List, listOf } from '../paging/list.ts'
import { namedStyle } from '../paging/named-style.ts'
import type { PagingStyle } from '../paging/paging-style.ts'
import { bucketOf } from '../policies/rate-limit.ts'
import type { RateLimiter } from '../rate-limit/rate-limiter.ts'
import { poll, type PollOptions, type PollResult } from './poll.ts'
import type { AdmittedServices } from './admitted-services.ts'
import type { ServiceContext, ServiceDefinition } from './service.ts'

/** What {@link ClientServiceContext} is made from. */
export interface ServiceContextParts {
  readonly runner: CallRunner
  readonly clock: Clock
  readonly logger: Logger
  readonly apiVersion: ApiVersion
  readonly rateLimiter: RateLimiter
  readonly authenticator: Authenticator
  readonly admitted: AdmittedServices
  readonly lifetime: ClientLifetime
}

/** The {@link ServiceContext} of a client; makes each service once. */
export class ClientServiceContext implements ServiceContext {
  readonly apiVersion: ApiVersion
  readonly logger: Logger
  readonly #parts: ServiceContextParts
  readonly #services = new Map<ServiceDefinition<unknown>, unknown>()

  constructor(parts: ServiceContextParts) {
    this.#parts = parts
    this.apiVersion = parts.apiVersion
    this.logger = parts.logger
  }

  now(): number {
    return this.#parts.clock.now()
  }

  execute<I, O>(operation: Operation<I, O>, input: I, options: CallOptions = {}): Call<O> {
    return callOf(this.#parts.runner.run(operation, input, options))
  }

  paginate<I, Page, Item>(
    operation: Operation<I, Page>,
    style: PagingStyle<Page, Item>,
    options: CallOptions = {},
  ): List<Item, Page> {
    const { call, filters } = splitListOptions(options)
    const { runner } = this.#parts
    return listOf({
      style: namedStyle(style, operation.id),
      query: filters,
      // A list's query holds what its contract names; the types of single parameters are the service's business.
      read: (pageQuery, ended) => runner.run(operation, pageQuery as I, call, ended),
      readAhead: call.readAhead,
      spareRequests: () => this.#spareRequests(operation),
    })
  }

  poll<T>(ask: (signal: AbortSignal) => Promise<PollResult<T>>, options: PollOptions = {}): Promise<T> {
    return poll(ask, options, this.#parts.clock, this.#parts.lifetime)
  }

  use<S>(definition: ServiceDefinition<S>): S {
    // The map holds, under a definition, what that definition has made.
    if (this.#services.has(definition)) return this.#services.get(definition) as S
    this.#parts.admitted.admit('a service used by another', definition)
    const service = definition.create(this)
    this.#services.set(definition, service)
    return service
  }

  async #spareRequests({ method }: Operation<never, unknown>): Promise<number> {
    const { rateLimiter, authenticator, lifetime } = this.#parts
    const { credentialKey } = await authenticator.resolve(lifetime.closed)
    const { available, waiting } = (await rateLimiter.state(credentialKey))[bucketOf(method)]
    // A page was read, so that an API which names no limits by now has none.
    return waiting > 0 ? 0 : (available ?? Number.POSITIVE_INFINITY)
  }
}
