import {
  clientCredentials,
  type ClientCredentialsOptions,
  environmentCredentials,
  keychainCredentials,
  profileCredentials,
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
import { EveryService } from './every-service.gen.ts'
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

/**
 * Every service of the CloudConnexa API in one client.
 *
 * Without options the credentials come from `CLOUDCONNEXA_CLIENT_ID` and `CLOUDCONNEXA_CLIENT_SECRET`, the profile file or
 * the keychain, in this order. The constructor does no I/O: wrong or missing credentials show with the first call or `ready()`.
 */
export class CloudConnexaClient extends EveryService implements ClientCore {
  readonly #client: ClientCore

  /** @throws {ConfigurationError} (`OPTION_INVALID`) when an option is invalid. */
  constructor(options: CloudConnexaClientOptions = {}) {
    const client = createClient({ ...options, auth: options.auth ?? clientCredentials(options), services })
    super(client)
    this.#client = client
  }

  /** A client with the credentials of `CLOUDCONNEXA_CLIENT_ID` and `CLOUDCONNEXA_CLIENT_SECRET`, and of nowhere else. */
  static fromEnv(options: FoundCredentialsOptions = {}): CloudConnexaClient {
    return new CloudConnexaClient({ ...options, credentials: environmentCredentials() })
  }

  /**
   * A client with the credentials of a profile in `$XDG_CONFIG_HOME/cloudconnexa/profiles.json`.
   *
   * @param name - Name of the profile. Default `default`.
   */
  static fromProfile(name?: string, options: FoundCredentialsOptions = {}): CloudConnexaClient {
    return new CloudConnexaClient({ ...options, credentials: profileCredentials(name) })
  }

  /**
   * A client with credentials that `storeKeychainCredentials` has put into the keychain of the operating system.
   *
   * @param name - Name of the entry. Default `default`.
   */
  static fromKeychain(name = 'default', options: FoundCredentialsOptions = {}): CloudConnexaClient {
    return new CloudConnexaClient({ ...options, credentials: keychainCredentials(name) })
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

  close(options?: CloseOptions): Promise<void> {
    return this.#client.close(options)
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#client.close()
  }
}
