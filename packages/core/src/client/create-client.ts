import { ConfigurationError } from '@cloudconnexa/errors'
import { CallRunner } from './call-runner.ts'
import { type ClientCore, createCore } from './client-core.ts'
import { ClientLifetime } from './client-lifetime.ts'
import type { ClientOptions } from './client-options.ts'
import { createRetryOptionsResolver } from '../call/retry-options.ts'
import { ServiceRegistry } from './service-registry.ts'
import type { ServiceDefinition } from '../service/service.ts'
import { ClientServiceContext } from './client-service-context.ts'
import { buildPipelines } from './build-pipeline.ts'
import { ResponseValidator } from './responses/response-validator.ts'
import type { ClientRuntime } from '../contract/authenticator.ts'
import { resolveOptions, type ResolvedOptions } from './resolved-options.ts'

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
 * @throws {ConfigurationError} when an option is invalid, or a service does not fit this version of core.
 */
export function createClient<const Definitions extends ServiceDefinitions>(
  options: CreateClientOptions<Definitions>,
): Client<Definitions> {
  const registry = new ServiceRegistry()
  const { core, context } = assemble(resolveOptions(options), registry)
  const { services } = options
  if (typeof services !== 'object' || services === null) throw createServicesMissing()
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
    validator: new ResponseValidator({ logger, clock }),
    lifetime,
  }
  const readOnlyRunner = new CallRunner({ ...dependencies, pipeline: pipelines.readOnly })
  const context = new ClientServiceContext({
    runner: options.readOnly
      ? readOnlyRunner
      : new CallRunner({ ...dependencies, pipeline: pipelines.standard }),
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

function createServicesMissing(): ConfigurationError {
  return new ConfigurationError('The client option "services" is missing or not an object.', {
    code: 'OPTION_INVALID',
    hint: 'Pass the services by their key on the client: `services: { networks }`.',
  })
}

function createKeyReserved(key: string): ConfigurationError {
  return new ConfigurationError(`"${key}" cannot be the key of a service: the client needs it itself.`, {
    code: 'SERVICE_INVALID',
    hint: `Give the service another key: services: { ${key}Service: … }.`,
  })
}
