import type { Call } from '../call/call.ts'
import type { CallOptions, ReadAheadOption } from '../call/call-options.ts'
import type { Authenticator } from '../contract/authenticator.ts'
import type { List } from '../paging/list.ts'
import type { RateLimitState } from '../rate-limit/rate-limiter.ts'
import type { RawPagesRequest, RawRequest } from '../raw-request/raw-request.ts'
import type { ServiceDefinition } from '../service/service.ts'
import { checkCloseOptions, type ClientLifetime, type CloseOptions } from './client-lifetime.ts'
import { checkOptions, optionRules } from '../options/check-options.ts'
import type { ClientServiceContext } from './client-service-context.ts'
import type { ResolvedOptions } from './resolved-options.ts'

/** What every client has besides its services. */
export interface ClientCore {
  /**
   * Finds the credentials and asks for a token, so that a wrong configuration shows at the start of a program.
   *
   * @throws {ConfigurationError} when the configuration is incomplete or wrong, or an option cannot be right (`OPTION_INVALID`).
   * @throws {TokenRequestError} when the API grants no token.
   * @throws {NetworkError} when the API cannot be reached.
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
   * const networkId = '42'
   * const network = await client.request({
   *   method: 'PATCH',
   *   path: `/networks/${encodeURIComponent(networkId)}`,
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
  ): List<Item>
  /**
   * Gets the service of a definition that is not among the client's own, such as that of a plugin. It is made when it is first asked
   * for, and is the same one for every further use, also for other services that use it.
   *
   * @param definition - What the package of the service exports for the client.
   * @throws {ConfigurationError} when the definition does not fit this version of core (`SERVICE_INVALID`, `PACKAGE_MISMATCH`).
   */
  use<S>(definition: ServiceDefinition<S>): S
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

/** What {@link createCore} needs besides the client's options. */
export interface CoreDependencies {
  readonly lifetime: ClientLifetime
  readonly authenticator: Authenticator
  readonly context: ClientServiceContext
}

/** Creates what every client has. */
export function createCore(
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
    ready: async (options = {}) => {
      checkOptions('ready()', options, { signal: optionRules.signal })
      await lifetime.run(options.signal, async (either) => {
        await authenticator.getEndpoint(either)
        await authenticator.getToken(either)
      })
    },
    limits: () => context.limits(),
    request: (request, callOptions) => context.request(request, callOptions),
    requestPages: (request, listOptions) => context.requestPages(request, listOptions),
    use: (definition) => context.use(definition),
    close,
    [Symbol.asyncDispose]: () => close(),
  }
}
