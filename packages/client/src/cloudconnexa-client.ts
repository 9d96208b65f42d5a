import {
  clientCredentials,
  environmentCredentials,
  keychainCredentials,
  profileCredentials,
  type CredentialSource,
} from '@cloudconnexa/auth'
import {
  type Call,
  type CallOptions,
  type ClientCore,
  type CloseOptions,
  createClient,
  type List,
  type RateLimitState,
  type RawPagesRequest,
  type RawRequest,
  type ReadAheadOption,
} from '@cloudconnexa/core'
import { refuseUnknownOptions } from '@cloudconnexa/core/runtime'
import type { ServiceDefinition } from '@cloudconnexa/core/service'
import { createKeyTaken, requireServices } from './additional-services.ts'
import type { CloudConnexaClientOptions, FoundCredentialsOptions } from './cloudconnexa-client-options.ts'
import { EveryService } from './every-service.gen.ts'
import { clientOptionNames, credentialsOptionNames, pickOptions } from './option-names.ts'
import * as services from './service-definitions.gen.ts'

const optionNames = Object.keys({ ...credentialsOptionNames, ...clientOptionNames })

/** Services of plugins, by their key on the client. Keys that the client has already cannot be used. */
type AdditionalServices = Readonly<Record<string, ServiceDefinition<unknown>>> & {
  readonly [Key in keyof CloudConnexaClient | 'then']?: never
}

/** A client with the services of plugins besides its own. */
type ExtendedClient<Added> = CloudConnexaClient & {
  readonly [Key in keyof Added]: Added[Key] extends ServiceDefinition<infer Service> ? Service : never
}

/** The class of such clients. */
interface ExtendedClientClass<Added> {
  new (options?: CloudConnexaClientOptions): ExtendedClient<Added>
  fromEnv(options?: FoundCredentialsOptions): ExtendedClient<Added>
  fromProfile(name?: string, options?: FoundCredentialsOptions): ExtendedClient<Added>
  fromKeychain(name?: string, options?: FoundCredentialsOptions): ExtendedClient<Added>
  with<const More extends AdditionalServices>(additional: More): ExtendedClientClass<Added & More>
}

/**
 * Every service of the CloudConnexa API in one client.
 *
 * Without options the credentials come from `CLOUDCONNEXA_CLIENT_ID` and `CLOUDCONNEXA_CLIENT_SECRET`, the profile file or
 * the keychain, in this order. The constructor does no I/O: wrong or missing credentials show with the first call or `ready()`.
 */
// It is a `ClientCore` without saying so: of `implements` the compiler makes a comparison in every program that imports the class,
// and works out lists and promises in every direction for it, a tenth of all types that such a program needs.
export class CloudConnexaClient extends EveryService {
  /** Services that {@link CloudConnexaClient.with} has added to the class. */
  protected static readonly additionalServices: AdditionalServices = {}
  readonly #client: ClientCore

  /**
   * @throws {ConfigurationError} (`OPTION_INVALID`) when an option is invalid, or there is no option of its name.
   * @throws {ConfigurationError} (`SERVICE_INVALID`, `PACKAGE_MISMATCH`) when a service that was added does not fit.
   */
  constructor(options: CloudConnexaClientOptions = {}) {
    refuseUnknownOptions('CloudConnexaClient', options, optionNames)
    const { additionalServices } = new.target
    const client = createClient({
      ...pickOptions(options, clientOptionNames),
      auth: options.auth ?? clientCredentials(pickOptions(options, credentialsOptionNames)),
      services: { ...services, ...additionalServices },
    })
    super(client)
    this.#client = client
    for (const key of Object.keys(additionalServices))
      Object.defineProperty(this, key, { get: (): unknown => Reflect.get(client, key), enumerable: true })
  }

  /**
   * The class of clients that have the services of plugins besides all others: `CloudConnexaClient.with({ edgeRelays })`. To get a
   * service on a client that is there already, see {@link CloudConnexaClient.use}.
   *
   * @param additional - What the packages of the services export for the client, by their key on it.
   * @throws {ConfigurationError} (`SERVICE_INVALID`) when the services are not an object, or a client has something else under a key.
   */
  static with<const Added extends AdditionalServices>(additional: Added): ExtendedClientClass<Added> {
    requireServices(additional)
    for (const key of Object.keys(additional)) {
      if (key === 'then' || Object.hasOwn(services, key) || key in this.prototype) throw createKeyTaken(key)
    }
    const known = this.additionalServices
    class Extended extends this {
      protected static override readonly additionalServices = { ...known, ...additional }
    }
    return Extended as unknown as ExtendedClientClass<Added> // the constructor defines what the type adds
  }

  /** A client with the credentials of `CLOUDCONNEXA_CLIENT_ID` and `CLOUDCONNEXA_CLIENT_SECRET`, and of nowhere else. */
  static fromEnv(options: FoundCredentialsOptions = {}): CloudConnexaClient {
    return new this(withCredentials(options, environmentCredentials()))
  }

  /**
   * A client with the credentials of a profile in `$XDG_CONFIG_HOME/cloudconnexa/profiles.json`.
   *
   * @param name - Name of the profile. Default `default`.
   */
  static fromProfile(name?: string, options: FoundCredentialsOptions = {}): CloudConnexaClient {
    return new this(withCredentials(options, profileCredentials(name)))
  }

  /**
   * A client with credentials that `storeKeychainCredentials` has put into the keychain of the operating system.
   *
   * @param name - Name of the entry. Default `default`.
   */
  static fromKeychain(name = 'default', options: FoundCredentialsOptions = {}): CloudConnexaClient {
    return new this(withCredentials(options, keychainCredentials(name)))
  }

  /**
   * Finds the credentials and asks for a token, so that a wrong configuration shows at the start of a program.
   *
   * @throws {ConfigurationError} when the configuration is incomplete or wrong.
   * @throws {TokenRequestError} when the API grants no token.
   * @throws {NetworkError} when the API cannot be reached.
   */
  ready(options?: { readonly signal?: AbortSignal }): Promise<void> {
    return this.#client.ready(options)
  }

  /** What is known of the API's rate limits, for reads and for writes. */
  limits(): Promise<RateLimitState> {
    return this.#client.limits()
  }

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
  request<T = unknown>(request: RawRequest<T>, options?: CallOptions): Call<T> {
    return this.#client.request(request, options)
  }

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
  ): List<Item> {
    return this.#client.requestPages(request, options)
  }

  /**
   * Gets the service of a definition that is not among the client's own, such as that of a plugin. It is made when it is first asked
   * for, and is the same one for every further use, also for other services that use it.
   *
   * @param definition - What the package of the service exports for the client.
   * @throws {ConfigurationError} when the definition does not fit this version of core (`SERVICE_INVALID`, `PACKAGE_MISMATCH`).
   */
  use<S>(definition: ServiceDefinition<S>): S {
    return this.#client.use(definition)
  }

  /**
   * Ends all calls with an `AbortError` and closes connections; with `drain` it first finishes the calls that have been started.
   * Called while it drains, it ends the wait.
   *
   * @throws {ConfigurationError} (`OPTION_INVALID`) when an option cannot be right; the client then stays open.
   */
  close(options?: CloseOptions): Promise<void> {
    return this.#client.close(options)
  }

  /** The same as {@link CloudConnexaClient.close} without options, for `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.#client.close()
  }
}

/** The options with a source of credentials. What is no object is refused here, because a copy of it would be one. */
function withCredentials(
  options: FoundCredentialsOptions,
  credentials: CredentialSource,
): CloudConnexaClientOptions {
  refuseUnknownOptions('CloudConnexaClient', options, optionNames)
  return { ...options, credentials }
}
