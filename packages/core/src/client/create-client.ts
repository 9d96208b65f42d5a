import { ConfigurationError } from '@cloudconnexa/errors'
import { CallRunner } from './call-runner.ts'
import { checkCloseOptions, ClientLifetime, type CloseOptions } from './client-lifetime.ts'
import type { BucketName, BucketState } from '../rate-limit/rate-limiter.ts'
import { coreVersion } from './core-version.ts'
import type { ClientSettings } from './client-options.ts'
import { retryOptionsOver } from '../policies/retry-options.ts'
import { AdmittedServices } from '../service/admitted-services.ts'
import type { ServiceDefinition } from '../service/service.ts'
import { ClientServiceContext } from '../service/service-context.ts'
import { buildPipeline } from './build-pipeline.ts'
import { ResponseValidator } from './response-validator.ts'
import type { Authenticator, ClientRuntime } from './authenticator.ts'
import { checkSettings, type ResolvedSettings } from './resolved-settings.ts'

/** What every client has besides its services. */
export interface ClientCore {
  /**
   * Finds the credentials and asks for a token, so that a wrong configuration shows at the start of a program.
   *
   * @throws ConfigurationError, TokenRequestError, NetworkError
   */
  ready(options?: { readonly signal?: AbortSignal }): Promise<void>
  /** What is known of the API's rate limits, for reads and for writes. */
  limits(): Promise<Readonly<Record<BucketName, BucketState>>>
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
export interface ClientOptions<Definitions extends ServiceDefinitions> extends ClientSettings {
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
  ...settings
}: ClientOptions<Definitions>): Client<Definitions> {
  const admitted = new AdmittedServices(coreVersion)
  const { core, context } = assemble(checkSettings(settings), admitted)
  for (const [key, definition] of Object.entries<ServiceDefinition<unknown>>(services)) {
    admitted.admit(key, definition)
    // A promise's `then` would make an awaited client hang.
    if (key === 'then' || Object.hasOwn(core, key)) throw keyReserved(key)
    Object.defineProperty(core, key, { get: () => context.use(definition), enumerable: true })
  }
  // The loop above has put one service under each key of the definitions; it is made when it is first asked for.
  return core as Client<Definitions>
}

function assemble(
  settings: ResolvedSettings,
  admitted: AdmittedServices,
): {
  readonly core: ClientCore
  readonly context: ClientServiceContext
} {
  const lifetime = new ClientLifetime(settings.clock)
  const { transport, clock, random, logger, userAgent, maxResponseBytes, attemptTimeout } = settings
  const { rateLimiter, signer } = settings
  const runtime: ClientRuntime = {
    transport,
    clock,
    random,
    logger,
    userAgent,
    maxResponseBytes,
    attemptTimeout,
    maxRetryAfter: retryOptionsOver(settings.retry)(undefined).maxRetryAfter,
    signer,
  }
  const authenticator = settings.auth(runtime)
  const runner = new CallRunner({
    pipeline: buildPipeline(settings, authenticator),
    clock,
    apiVersion: settings.apiVersion,
    defaults: {
      headers: { accept: '*/*', 'user-agent': userAgent },
      timeout: settings.timeout,
      validate: settings.validate,
    },
    validator: new ResponseValidator(logger),
    lifetime,
  })
  const context = new ClientServiceContext({
    runner,
    clock,
    logger,
    apiVersion: settings.apiVersion,
    rateLimiter,
    authenticator,
    admitted,
    lifetime,
  })
  return { core: createCore(lifetime, authenticator, settings), context }
}

function createCore(
  lifetime: ClientLifetime,
  authenticator: Authenticator,
  { rateLimiter, transport, ownsTransport }: ResolvedSettings,
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
        await authenticator.resolve(either)
        await authenticator.token(either)
      }),
    limits: () =>
      lifetime.run(undefined, async (either) => {
        const { credentialKey } = await authenticator.resolve(either)
        return rateLimiter.state(credentialKey)
      }),
    close,
    [Symbol.asyncDispose]: () => close(),
  }
}

function keyReserved(key: string): ConfigurationError {
  return new ConfigurationError(`"${key}" cannot be the key of a service: the client needs it itself.`, {
    code: 'SERVICE_INVALID',
    hint: `Give the service another key: services: { ${key}Service: … }.`,
  })
}
