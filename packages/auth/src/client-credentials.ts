import {
  AbortError,
  abortable,
  type AccessToken,
  type Authenticator,
  type AuthenticatorFactory,
  checkApiPath,
  type ClientRuntime,
  ConfigurationError,
  defaultApiPath,
  type Endpoint,
  type Secret,
} from '@cloudconnexa/core'
import { credentialChain } from './credentials/credential-chain.ts'
import type { CredentialSource } from './credentials/credential-source.ts'
import { endpointOf } from './credentials/endpoint.ts'
import { environmentCredentials } from './credentials/environment-credentials.ts'
import { explicitCredentials } from './credentials/explicit-credentials.ts'
import { keychainCredentials } from './credentials/keychain-credentials.ts'
import { profileCredentials } from './credentials/profile-credentials.ts'
import type { TokenStore } from './stores/token-store.ts'
import type { TokenRenewal } from './token-events.ts'
import { TokenManager, type TokenSession } from './token-manager.ts'
import { requestToken, type TokenRequestStyle } from './token-request.ts'

/** Options of {@link clientCredentials}. */
export interface ClientCredentialsOptions {
  /** Client ID of the API credentials, whole: `<prefix>.<cloudId>`. */
  readonly clientId?: string | undefined
  /** Client secret of the API credentials. Needed where `clientId` is given, and the other way round. */
  readonly clientSecret?: string | Secret | undefined
  /** Scheme and host of the API. Wins over what comes with the credentials. Default: follows from the Cloud ID. */
  readonly baseUrl?: string | undefined
  /** Where the API lives below the base URL, for gateways that have put it elsewhere. Default `/api/v1`. */
  readonly apiPath?: string | undefined
  /** The account. Default: the second part of the client ID. */
  readonly cloudId?: string | undefined
  /** Where to look for credentials when `clientId` and `clientSecret` are not given. Default: {@link defaultCredentials}. */
  readonly credentials?: CredentialSource
  /** How the credentials travel in the token request. Default `basic`. */
  readonly tokenRequestStyle?: TokenRequestStyle
  /** Where tokens are kept. Default: {@link memoryTokenStore}. */
  readonly tokenStore?: TokenStore
  /** Told of every token that comes into use. */
  readonly onRenewal?: (renewal: TokenRenewal) => void
  /** A manager that other clients use too. It brings its own store and listener, and closing the client leaves it open. */
  readonly tokenManager?: TokenManager
}

/**
 * Authentication with API credentials (OAuth 2 client credentials).
 *
 * Nothing is read or sent until the first call; what is wrong with the configuration is thrown there, or by `client.ready()`.
 */
export function clientCredentials(options: ClientCredentialsOptions = {}): AuthenticatorFactory {
  return (runtime) => new ClientCredentialsAuthenticator(options, runtime)
}

/** Where credentials are looked for when none are given: environment, profile file, then the keychain entry `default`. */
export function defaultCredentials(): CredentialSource {
  return credentialChain([environmentCredentials(), profileCredentials(), keychainCredentials('default')])
}

interface Resolved {
  readonly endpoint: Endpoint
  readonly session: TokenSession
}

class ClientCredentialsAuthenticator implements Authenticator {
  readonly #options: ClientCredentialsOptions
  readonly #runtime: ClientRuntime
  readonly #manager: TokenManager
  readonly #closing = new AbortController()
  #resolving: Promise<Resolved> | undefined
  #ready: Resolved | undefined

  constructor(options: ClientCredentialsOptions, runtime: ClientRuntime) {
    this.#options = options
    this.#runtime = runtime
    this.#manager =
      options.tokenManager ??
      new TokenManager({
        ...(options.tokenStore === undefined ? {} : { store: options.tokenStore }),
        ...(options.onRenewal === undefined ? {} : { onRenewal: options.onRenewal }),
      })
  }

  resolve(signal: AbortSignal): Promise<Endpoint> | Endpoint {
    return this.#ready?.endpoint ?? this.#resolved(signal).then(({ endpoint }) => endpoint)
  }

  token(signal: AbortSignal): Promise<AccessToken> | AccessToken {
    const ready = this.#ready
    return ready === undefined
      ? this.#resolved(signal).then(({ session }) => session.token(signal))
      : ready.session.token(signal)
  }

  async invalidate(token: AccessToken): Promise<void> {
    await this.#ready?.session.invalidate(token)
  }

  async close(): Promise<void> {
    this.#closing.abort(new AbortError('The client is closed.'))
    if (this.#options.tokenManager === undefined) await this.#manager.close()
  }

  /** Credentials are looked up once, for whoever asks first; a failure is not remembered, so that it can be mended. */
  async #resolved(signal: AbortSignal): Promise<Resolved> {
    signal.throwIfAborted()
    if (this.#ready !== undefined) return this.#ready
    this.#resolving ??= this.#remember(this.#closing.signal)
    return abortable(this.#resolving, signal)
  }

  async #remember(signal: AbortSignal): Promise<Resolved> {
    try {
      this.#ready = await abortable(this.#resolve(signal), signal)
      return this.#ready
    } finally {
      this.#resolving = undefined
    }
  }

  async #resolve(signal: AbortSignal): Promise<Resolved> {
    const { credentials: source, tokenManager, tokenRequestStyle = 'basic', tokenStore } = this.#options
    if (tokenRequestStyle !== 'basic' && tokenRequestStyle !== 'form') {
      throw invalidOption(
        'tokenRequestStyle is neither "basic" nor "form".',
        'Leave it out, or write one of the two.',
      )
    }
    if (tokenManager !== undefined && tokenStore !== undefined) {
      throw invalidOption(
        'Both tokenManager and tokenStore are given.',
        'Give the store to the manager: new TokenManager({ store }).',
      )
    }
    const chain = credentialChain([explicitCredentials(this.#options), source ?? defaultCredentials()])
    const credentials = await chain.load(signal)
    const { clientId, clientSecret } = credentials
    const baseUrl = endpointOf(credentials, this.#options)
    const apiPath = checkApiPath(this.#options.apiPath ?? defaultApiPath)
    const key = { baseUrl, clientId, clientSecret }
    const session = this.#manager.open({
      key,
      runtime: this.#runtime,
      request: (requestSignal) =>
        requestToken(key, { apiPath, style: tokenRequestStyle }, this.#runtime, requestSignal),
    })
    return { endpoint: { baseUrl, apiPath, credentialKey: `${clientId}@${new URL(baseUrl).host}` }, session }
  }
}

function invalidOption(message: string, hint: string): ConfigurationError {
  return new ConfigurationError(message, { code: 'OPTION_INVALID', hint })
}
