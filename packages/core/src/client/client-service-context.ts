import { loadPart } from '../async/load-part.ts'
import type { ApiVersion } from '../contract/api-version.ts'
import { readCloudId } from '../contract/base-url.ts'
import type { Authenticator } from '../contract/authenticator.ts'
import { type Call, createCall, type ResponseDetails } from '../call/call.ts'
import type { CallOptions, PagesAhead, ReadAheadOption } from '../call/call-options.ts'
import { attachCalledMethod, keepCalledMethod, readCalledMethod } from '../call/called-method.ts'
import { areUsableOptions, findUnusableOptions } from '../call/unusable-options.ts'
import { createInvalidOptions } from '../call/invalid-input.ts'
import { splitListOptions } from '../call/split-list-options.ts'
import { type CallRunner, noCallOptions } from './call-runner.ts'
import type { ClientLifetime } from './client-lifetime.ts'
import type { Clock } from '../time/clock.ts'
import type { Operation } from '../contract/operation.ts'
import type { Logger } from '../logging/logger.ts'
import { type List, createList } from '../paging/list.ts'
import { withCallFacts } from '../paging/with-call-facts.ts'
import { describeCall } from '../pipeline/describe-call.ts'
import type { ListDependencies } from '../paging/list-dependencies.ts'
import type { PageQuery, PagingStyle } from '../paging/paging-style.ts'
import type { RateLimiter, RateLimitState } from '../rate-limit/rate-limiter.ts'
import { loadRawRequests } from '../raw-request/load-raw-requests.ts'
import type { RawPages } from '../raw-request/create-pages.ts'
import type { RawPagesRequest, RawRequest } from '../raw-request/raw-request.ts'
import { nameMethods } from '../service/name-methods.ts'
import type { PollOptions, PollResult } from '../service/poll-options.ts'
import { sleepWhileOpen } from './sleep.ts'
import type { ServiceRegistry } from './service-registry.ts'
import type { ServiceContext, ServiceDefinition } from '../service/service.ts'

/** What {@link ClientServiceContext} is made from. */
export interface ClientServiceContextDependencies {
  readonly runner: CallRunner
  /** Lets nothing but reads pass. */
  readonly readOnlyRunner: CallRunner
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
  #readOnly: ClientServiceContext | undefined

  constructor(parts: ClientServiceContextDependencies) {
    this.#parts = parts
    this.apiVersion = parts.apiVersion
    this.logger = parts.logger
  }

  now(): number {
    return this.#parts.clock.now()
  }

  limits(): Promise<RateLimitState> {
    const { lifetime, authenticator, rateLimiter } = this.#parts
    return lifetime.run(undefined, async (signal) => {
      const { credentialKey } = await authenticator.getEndpoint(signal)
      return rateLimiter.state(credentialKey)
    })
  }

  cloudId(): Promise<string | undefined> {
    const { lifetime, authenticator } = this.#parts
    return lifetime.run(undefined, async (signal) => {
      const { baseUrl, cloudId } = await authenticator.getEndpoint(signal)
      return readCloudId(baseUrl) ?? cloudId
    })
  }

  tokenScope(): Promise<string | undefined> {
    const { lifetime, authenticator } = this.#parts
    return lifetime.run(undefined, async (signal) => (await authenticator.getToken(signal)).scope)
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return sleepWhileOpen(milliseconds, signal, this.#parts.clock, this.#parts.lifetime)
  }

  readOnly(): ClientServiceContext {
    const { runner, readOnlyRunner } = this.#parts
    if (runner === readOnlyRunner) return this
    this.#readOnly ??= new ClientServiceContext({ ...this.#parts, runner: readOnlyRunner })
    return this.#readOnly
  }

  request<T = unknown>(request: RawRequest<T>, options: CallOptions = noCallOptions): Call<T> {
    return createCall(this.#sendRaw(request, keepCalledMethod(options)))
  }

  async #sendRaw<T>(request: RawRequest<T>, options: CallOptions): Promise<ResponseDetails<T>> {
    const { createRawOperation } = await loadRawRequests()
    const operation = createRawOperation(request)
    const { query, body } = request
    return this.#parts.runner.run(operation, { query, body }, options)
  }

  execute<I, O>(operation: Operation<I, O>, input: I, options: CallOptions = noCallOptions): Call<O> {
    return createCall(this.#parts.runner.run(operation, input, options))
  }

  shareTimeout(options: CallOptions = {}): CallOptions {
    const issues = findUnusableOptions(options)
    if (issues.length > 0) throw createInvalidOptions('the method', issues)
    return keepCalledMethod(this.#parts.runner.shareTimeout(options))
  }

  paginate<I, Raw, Item>(
    operation: Operation<I, Raw>,
    style: PagingStyle<Raw, Item>,
    options: CallOptions = {},
  ): List<Item, Raw> {
    const { call, filters } = splitListOptions(keepCalledMethod(options))
    return this.#createList({
      style: withCallFacts(style, () => describeCall(operation, filters, readCalledMethod(call))),
      operation: operation.id,
      query: filters,
      createReader: (sharesTimeout) => {
        const pageOptions = this.#shareTimeoutIf(sharesTimeout, call)
        // A list's query holds what its contract names; the types of single parameters are the service's business.
        return (query, ended) => this.#parts.runner.run(operation, query as I, pageOptions, ended)
      },
      readAhead: readPagesAhead(call),
    })
  }

  requestPages<Item = unknown>(
    request: RawPagesRequest<Item>,
    options: CallOptions & ReadAheadOption = {},
  ): List<Item> {
    const named = keepCalledMethod(options)
    // One for all passes over the list: it remembers what the schema has made of pages.
    let pages: RawPages<Item> | undefined
    const loadPages = async (): Promise<RawPages<Item>> => {
      const { createRawPages } = await loadRawRequests()
      return (pages ??= createRawPages(request))
    }
    return this.#createList({
      style: async () => {
        const { id, style } = await loadPages()
        return withCallFacts(style, () => ({ operation: id }))
      },
      operation: `GET ${readPath(request)}`,
      query: readFirstQuery(request),
      createReader: (sharesTimeout) => {
        const pageOptions = this.#shareTimeoutIf(sharesTimeout, named)
        // In a function that is asynchronous, so that what is wrong with the request rejects the page.
        return async (query, ended) => {
          const { createOperation } = await loadPages()
          return this.#parts.runner.run(
            createOperation(query),
            { query, body: undefined },
            pageOptions,
            ended,
          )
        }
      },
      readAhead: readPagesAhead(named),
    })
  }

  async poll<T>(ask: (signal: AbortSignal) => Promise<PollResult<T>>, options: PollOptions = {}): Promise<T> {
    const calledMethod = readCalledMethod(options)
    const signal = areUsableOptions(options) ? options.signal : undefined
    try {
      const { poll } = await loadPart(() => import('./poll.ts'))
      return await poll(ask, options, this.#parts.clock, this.#parts.lifetime)
    } catch (error) {
      throw attachCalledMethod(error, calledMethod, signal)
    }
  }

  use<S>(definition: ServiceDefinition<S>): S {
    // The map holds, under a definition, what that definition has made.
    if (this.#services.has(definition)) return this.#services.get(definition) as S
    this.#parts.registry.register('a service used by another', definition)
    const service = nameMethods(definition.create(this), definition.name, this)
    this.#services.set(definition, service)
    return service
  }

  #shareTimeoutIf(isShared: boolean, options: CallOptions): CallOptions {
    return isShared ? this.shareTimeout(options) : options
  }

  #createList<Item, Raw>(
    dependencies: Omit<ListDependencies<Item, Raw>, 'countSpareRequests' | 'logger'>,
  ): List<Item, Raw> {
    return createList({
      ...dependencies,
      logger: this.logger,
      countSpareRequests: () => this.#countSpareReads(),
    })
  }

  /** Lists are read by GET. */
  async #countSpareReads(): Promise<number> {
    const { rateLimiter, authenticator, lifetime } = this.#parts
    const { credentialKey } = await authenticator.getEndpoint(lifetime.closed)
    const { available, waiting } = rateLimiter.state(credentialKey).read
    // A page was read, so that an API which names no limits by now has none.
    return waiting > 0 ? 0 : (available ?? Number.POSITIVE_INFINITY)
  }
}

/** A request that is no object is refused with the first page. */
function readFirstQuery(request: Pick<RawPagesRequest, 'query'> | null | undefined): PageQuery {
  return request?.query ?? {}
}

function readPath(request: Pick<RawPagesRequest, 'path'> | null | undefined): string {
  return request?.path ?? ''
}

/** Options that are no object are refused with the first page. */
function readPagesAhead(options: ReadAheadOption | null): PagesAhead | undefined {
  return typeof options === 'object' ? options?.readAhead : undefined
}
