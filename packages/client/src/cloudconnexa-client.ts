import {
  clientCredentials,
  type ClientCredentialsOptions,
  environmentCredentials,
  keychainCredentials,
  profileCredentials,
  type CredentialSource,
} from '@cloudconnexa/auth'
import {
  type Call,
  type CallOptions,
  type ClientCore,
  type ClientOptions,
  type CloseOptions,
  createClient,
  type List,
  type RawPagesRequest,
  type RawRequest,
  type ReadAheadOption,
} from '@cloudconnexa/core'
import { refuseUnknownOptions } from '@cloudconnexa/core/runtime'
import type { ServiceDefinition } from '@cloudconnexa/core/service'
import { ConfigurationError } from '@cloudconnexa/errors'
import { EveryService } from './every-service.gen.ts'
import { clientOptionNames, credentialsOptionNames, pickOptions } from './option-names.ts'
import * as services from './service-definitions.gen.ts'

/** Options of {@link CloudConnexaClient}: credentials and everything that `createClient` takes besides services. */
export interface CloudConnexaClientOptions extends Omit<ClientOptions, 'auth'>, ClientCredentialsOptions {
  /** Replaces the authentication with API credentials as a whole; options of credentials and tokens are then not used. */
  readonly auth?: ClientOptions['auth']
}

/** Options of the named constructors, which find the credentials themselves. */
type FoundCredentialsOptions = Omit<
  CloudConnexaClientOptions,
  'auth' | 'clientId' | 'clientSecret' | 'credentials'
>

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
export class CloudConnexaClient extends EveryService implements ClientCore {
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

  ready(options?: { readonly signal?: AbortSignal }): Promise<void> {
    return this.#client.ready(options)
  }

  limits(): ReturnType<ClientCore['limits']> {
    return this.#client.limits()
  }

  request<T = unknown>(request: RawRequest<T>, options?: CallOptions): Call<T> {
    return this.#client.request(request, options)
  }

  requestPages<Item = unknown>(
    request: RawPagesRequest<Item>,
    options?: CallOptions & ReadAheadOption,
  ): List<Item> {
    return this.#client.requestPages(request, options)
  }

  use<S>(definition: ServiceDefinition<S>): S {
    return this.#client.use(definition)
  }

  close(options?: CloseOptions): Promise<void> {
    return this.#client.close(options)
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#client.close()
  }
}

function createKeyTaken(key: string): ConfigurationError {
  return new ConfigurationError(
    `"${key}" cannot be the key of a service: CloudConnexaClient has it already.`,
    {
      code: 'SERVICE_INVALID',
      hint: `Give the service another key, such as: CloudConnexaClient.with({ ${key}Service: … }).`,
    },
  )
}

function requireServices(additional: unknown): void {
  if (typeof additional === 'object' && additional !== null) return
  throw new ConfigurationError('CloudConnexaClient.with() was called without services.', {
    code: 'SERVICE_INVALID',
    hint: 'Pass the services by their key on the client: CloudConnexaClient.with({ edgeRelays }).',
  })
}

/** The options with a source of credentials. What is no object is refused here, because a copy of it would be one. */
function withCredentials(
  options: FoundCredentialsOptions,
  credentials: CredentialSource,
): CloudConnexaClientOptions {
  refuseUnknownOptions('CloudConnexaClient', options, optionNames)
  return { ...options, credentials }
}
