import { ConfigurationError } from '@cloudconnexa/errors'
import { CallRunner } from './call-runner.ts'
import { checkCloseOptions, ClientLifetime, type CloseOptions } from './client-lifetime.ts'
import type { Call } from '../call/call.ts'
import type { CallOptions, ReadAheadOption } from '../call/call-options.ts'
import type { List } from '../paging/list.ts'
import type { RawPagesRequest, RawRequest } from '../raw-request/raw-request.ts'
import type { RateLimitState } from '../rate-limit/rate-limiter.ts'
import { coreVersion } from './core-version.ts'
import type { ClientOptions } from './client-options.ts'
import { createRetryOptionsResolver } from '../call/retry-options.ts'
import { ServiceRegistry } from './service-registry.ts'
import type { ServiceDefinition } from '../service/service.ts'
import { ClientServiceContext } from './client-service-context.ts'
import { buildPipelines } from './build-pipeline.ts'
import { ResponseValidator } from './response-validator.ts'
import type { Authenticator, ClientRuntime } from '../contract/authenticator.ts'
import { resolveOptions, type ResolvedOptions } from './resolved-options.ts'

/** What every client has besides its services. */
export interface ClientCore {
  /**
   * Finds the credentials and asks for a token, so that a wrong configuration shows at the start of a program.
   *
   * @throws ConfigurationError, TokenRequestError, NetworkError
   */
  ready(options?: { readonly signal?: AbortSignal }): Promise<void>
  /** What is known of the API's rate limits, for reads and for writes. */
  limits(): Promise<RateLimitState>
  /**
   * Sends a request to any path of the API, such as that of an operation that is newer than the SDK. It travels like every call:
   * with access token, rate limits, retries as the method allows, deadline and typed errors.
   *
   * @param request - Method, path below that of the API, query, body, and the schema of the response.
   * @param options - Options of the call.
   * @returns What the schema makes of the response; without a schema the response body, of which nothing is known.
   * @throws {ValidationError} when the request cannot be sent as it is, such as with a path that names a host.
   * @throws {ResponseValidationError} when the response does not fit the schema.
   *
   * @example
   * ```ts
   * const network = await client.request({
   *   method: 'PATCH',
   *   path: `/networks/${encodeURIComponent(id)}`,
   *   body: { description: 'Head office' },
   *   schema: z.object({ id: z.string(), description: z.string() }),
   * })
   * ```
   */
  request<T = unknown>(request: RawRequest<T>, options?: CallOptions): Call<T>
  /**
   * Reads a list at any path of the API, page by page. Nothing is sent until it is awaited or iterated.
   *
   * @param request - Path below that of the API, query, how pages are found, and the schema of an item.
   * @param options - Options of the call.
   *
   * @example
   * ```ts
   * for await (const user of client.requestPages({ path: '/users', schema: z.object({ id: z.string() }) })) {
   *   console.log(user.id)
   * }
   * ```
   */
  requestPages<Item = unknown>(
    request: RawPagesRequest<Item>,
    options?: CallOptions & ReadAheadOption,
  ): List<Item, unknown>
  /**
   * Ends all calls with an `AbortError` and closes connections; with `drain` it first finishes the calls that have been started.
   * Called while it drains, it ends the wait.
   *
   * @throws {ConfigurationError} (`OPTION_INVALID`) when an option cannot be right; the client then stays open.
   */
  close(options?: CloseOptions): Promise<void>
  /** The same as {@link ClientCore.close} without options, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>
}

/** Services by their key on the client. Core's own keys and `then` cannot be used. */
export type ServiceDefinitions = Readonly<Record<string, ServiceDefinition<unknown>>> & {
  readonly [Key in keyof ClientCore | 'then']?: never
}

/** A client with the services of some definitions. */
export type Client<Definitions> = ClientCore & {
  readonly [Key in keyof Definitions]: Definitions[Key] extends ServiceDefinition<infer Service>
    ? Service
    : never
}

/** Options of {@link createClient}. */
export interface CreateClientOptions<Definitions extends ServiceDefinitions> extends ClientOptions {
  /** The services, by their key on the client: `{ networks, users }`. */
  readonly services: Definitions
}

/**
 * Makes a client with the services that are wanted. Does no I/O: wrong credentials show with the first call or `ready()`.
 *
 * @throws ConfigurationError for options that cannot be right, or services that do not fit this version of core.
 */
export function createClient<const Definitions extends ServiceDefinitions>({
  services,
  ...options
}: CreateClientOptions<Definitions>): Client<Definitions> {
  const registry = new ServiceRegistry(coreVersion)
  const { core, context } = assemble(resolveOptions(options), registry)
  for (const [key, definition] of Object.entries<ServiceDefinition<unknown>>(services)) {
    registry.register(key, definition)
    // A promise's `then` would make an awaited client hang.
    if (key === 'then' || Object.hasOwn(core, key)) throw createKeyReserved(key)
    Object.defineProperty(core, key, { get: () => context.use(definition), enumerable: true })
  }
  // The loop above has put one service under each key of the definitions; it is made when it is first asked for.
  return core as Client<Definitions>
}

function assemble(
  options: ResolvedOptions,
  registry: ServiceRegistry,
): {
  readonly core: ClientCore
  readonly context: ClientServiceContext
} {
  const lifetime = new ClientLifetime(options.clock)
  const { transport, clock, random, logger, userAgent, maxResponseBytes, attemptTimeout } = options
  const { rateLimiter, signer } = options
  const runtime: ClientRuntime = {
    transport,
    clock,
    random,
    logger,
    userAgent,
    maxResponseBytes,
    attemptTimeout,
    maxRetryAfter: createRetryOptionsResolver(options.retry)(undefined).maxRetryAfter,
    signer,
  }
  const authenticator = options.auth(runtime)
  const pipelines = buildPipelines(options, { authenticator, clock, logger, random })
  const dependencies = {
    clock,
    apiVersion: options.apiVersion,
    defaults: {
      headers: { accept: '*/*', 'user-agent': userAgent },
      timeout: options.timeout,
      validate: options.validate,
    },
    validator: new ResponseValidator(logger),
    lifetime,
  }
  const readOnlyRunner = new CallRunner({ ...dependencies, pipeline: pipelines.readOnly, isReadOnly: true })
  const context = new ClientServiceContext({
    runner: options.readOnly
      ? readOnlyRunner
      : new CallRunner({ ...dependencies, pipeline: pipelines.standard, isReadOnly: false }),
    readOnlyRunner,
    clock,
    logger,
    apiVersion: options.apiVersion,
    rateLimiter,
    authenticator,
    registry,
    lifetime,
  })
  return { core: createCore({ lifetime, authenticator, context }, options), context }
}

interface CoreDependencies {
  readonly lifetime: ClientLifetime
  readonly authenticator: Authenticator
  readonly context: ClientServiceContext
}

function createCore(
  { lifetime, authenticator, context }: CoreDependencies,
  { rateLimiter, transport, ownsTransport }: ResolvedOptions,
): ClientCore {
  const release = async (): Promise<void> => {
    lifetime.close()
    try {
      await authenticator.close?.()
    } finally {
      try {
        await rateLimiter.close?.()
      } finally {
        // A transport that was passed in may serve other clients too; its owner closes it.
        if (ownsTransport) await transport.close?.()
      }
    }
  }
  let released: Promise<void> | undefined
  const close = async (options: CloseOptions = {}): Promise<void> => {
    checkCloseOptions(options)
    if (options.drain === true) await lifetime.drain(options)
    return (released ??= release())
  }
  return {
    ready: ({ signal } = {}) =>
      lifetime.run(signal, async (either) => {
        await authenticator.getEndpoint(either)
        await authenticator.getToken(either)
      }),
    limits: () => context.limits(),
    request: (request, callOptions) => context.request(request, callOptions),
    requestPages: (request, listOptions) => context.requestPages(request, listOptions),
    close,
    [Symbol.asyncDispose]: () => close(),
  }
}

function createKeyReserved(key: string): ConfigurationError {
  return new ConfigurationError(`"${key}" cannot be the key of a service: the client needs it itself.`, {
    code: 'SERVICE_INVALID',
    hint: `Give the service another key: services: { ${key}Service: … }.`,
  })
}
