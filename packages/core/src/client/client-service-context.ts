import type { ApiVersion } from '../contract/api-version.ts'
import type { Authenticator } from '../contract/authenticator.ts'
import { type Call, createCall } from '../call/call.ts'
import { type CallOptions, splitListOptions } from '../call/call-options.ts'
import { type CallRunner, noCallOptions } from './call-runner.ts'
import type { ClientLifetime } from './client-lifetime.ts'
import type { Clock } from '../time/clock.ts'
import { type Operation, toBucketName } from '../contract/operation.ts'
import type { Logger } from '../logging/logger.ts'
import { type List, createList } from '../paging/list.ts'
import { withOperationId } from '../paging/with-operation-id.ts'
import type { PagingStyle } from '../paging/paging-style.ts'
import type { RateLimiter } from '../rate-limit/rate-limiter.ts'
import type { PollOptions, PollResult } from '../service/poll-options.ts'
import { poll } from './poll.ts'
import type { ServiceRegistry } from './service-registry.ts'
import type { ServiceContext, ServiceDefinition } from '../service/service.ts'

/** What {@link ClientServiceContext} is made from. */
export interface ClientServiceContextDependencies {
  readonly runner: CallRunner
  readonly clock: Clock
  readonly logger: Logger
  readonly apiVersion: ApiVersion
  readonly rateLimiter: RateLimiter
  readonly authenticator: Authenticator
  readonly registry: ServiceRegistry
  readonly lifetime: ClientLifetime
}

/** The {@link ServiceContext} of a client; makes each service once. */
export class ClientServiceContext implements ServiceContext {
  readonly apiVersion: ApiVersion
  readonly logger: Logger
  readonly #parts: ClientServiceContextDependencies
  readonly #services = new Map<ServiceDefinition<unknown>, unknown>()

  constructor(parts: ClientServiceContextDependencies) {
    this.#parts = parts
    this.apiVersion = parts.apiVersion
    this.logger = parts.logger
  }

  now(): number {
    return this.#parts.clock.now()
  }

  execute<I, O>(operation: Operation<I, O>, input: I, options: CallOptions = noCallOptions): Call<O> {
    return createCall(this.#parts.runner.run(operation, input, options))
  }

  paginate<I, Page, Item>(
    operation: Operation<I, Page>,
    style: PagingStyle<Page, Item>,
    options: CallOptions = {},
  ): List<Item, Page> {
    const { call, filters } = splitListOptions(options)
    const { runner } = this.#parts
    return createList({
      style: withOperationId(style, operation.id),
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
    this.#parts.registry.register('a service used by another', definition)
    const service = definition.create(this)
    this.#services.set(definition, service)
    return service
  }

  async #spareRequests({ method }: Operation<never, unknown>): Promise<number> {
    const { rateLimiter, authenticator, lifetime } = this.#parts
    const { credentialKey } = await authenticator.getEndpoint(lifetime.closed)
    const { available, waiting } = rateLimiter.state(credentialKey)[toBucketName(method)]
    // A page was read, so that an API which names no limits by now has none.
    return waiting > 0 ? 0 : (available ?? Number.POSITIVE_INFINITY)
  }
}
