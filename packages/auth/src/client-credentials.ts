import {
  type AccessToken,
  type Authenticator,
  type AuthenticatorFactory,
  type ClientRuntime,
  defaultApiPath,
  type Endpoint,
  refuseUnknownOptions,
  requireFunctionOption,
  requireFunctions,
  type TokenVerdict,
} from '@cloudconnexa/core/runtime'
import { AbortError, TokenRequestError } from '@cloudconnexa/errors'
import type { ActiveCredentials } from './rotation/active-credentials.ts'
import { CredentialRotation } from './rotation/credential-rotation.ts'
import {
  type CredentialOptions,
  loadCredentials,
  type LoadedCredentials,
} from './credentials/load-credentials.ts'
import { loadParsing } from './credentials/parsing/read-credentials.ts'
import { omitUndefined } from './objects/omit-undefined.ts'
import type { TokenKey } from './stores/token-key.ts'
import type { TokenStore } from './stores/token-store.ts'
import { TokenManager, type TokenRenewal, type TokenSession } from './token/token-manager.ts'
import { requestToken, type TokenRequestStyle } from './token/token-request.ts'

/** Options of {@link clientCredentials}. */
export interface ClientCredentialsOptions extends CredentialOptions {
  /** How the credentials travel in the token request. Default `basic`. */
  readonly tokenRequestStyle?: TokenRequestStyle
  /** Where tokens are kept. Default: {@link memoryTokenStore}. */
  readonly tokenStore?: TokenStore
  /** Called with every token that comes into use. What it throws or rejects with is reported once to the log. */
  readonly onRenewal?: (renewal: TokenRenewal) => void
  /** A manager that other clients use too. It brings its own store and listener, and closing the client leaves it open. */
  readonly tokenManager?: TokenManager
}

/**
 * Authentication with API credentials (OAuth 2 client credentials).
 *
 * Nothing is read or sent until the first call; what is wrong with the configuration is thrown there, or by `client.ready()`.
 *
 * @param options - The credentials or where to look for them, and where tokens are kept.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when there is no option of a name, or a store, manager or source lacks functions.
 */
export function clientCredentials(options: ClientCredentialsOptions = {}): AuthenticatorFactory {
  refuseUnknownOptions('clientCredentials()', options, Object.keys(optionNames))
  for (const [name, functions] of Object.entries(partFunctions))
    requireFunctions(`The option "${name}" of clientCredentials()`, Reflect.get(options, name), functions)
  requireFunctionOption('The option "onRenewal" of clientCredentials()', options.onRenewal)
  return (runtime) => new ClientCredentialsAuthenticator(options, runtime)
}

/** Options that are objects, and the functions that are called of them. */
const partFunctions = {
  credentials: ['load'],
  tokenStore: ['read', 'write', 'delete'],
  tokenManager: ['open', 'close'],
} as const

// A record, because a new option that is missing here does not compile.
const optionNames: Readonly<Record<keyof ClientCredentialsOptions, true>> = {
  clientId: true,
  clientSecret: true,
  baseUrl: true,
  apiPath: true,
  cloudId: true,
  credentials: true,
  tokenRequestStyle: true,
  tokenStore: true,
  onRenewal: true,
  tokenManager: true,
}

/** A token request reloads credentials only if they were loaded longer ago than this, in milliseconds. */
const freshFor = 60_000

class ClientCredentialsAuthenticator implements Authenticator {
  readonly #options: ClientCredentialsOptions
  readonly #runtime: ClientRuntime
  readonly #manager: TokenManager
  readonly #closing = new AbortController()
  readonly #rotation: CredentialRotation
  /** The session of each token: after a change of credentials, calls under way go on with the tokens of the former ones. */
  readonly #sessions = new WeakMap<AccessToken, TokenSession>()

  constructor(options: ClientCredentialsOptions, runtime: ClientRuntime) {
    this.#options = options
    this.#runtime = runtime
    this.#manager =
      options.tokenManager ??
      new TokenManager(omitUndefined({ store: options.tokenStore, onRenewal: options.onRenewal }))
    this.#rotation = new CredentialRotation({
      load: (signal) => this.#loadCredentials(signal),
      open: ({ key, endpoint }) => this.#openSession(key, endpoint),
      runtime,
      closing: this.#closing.signal,
    })
  }

  getEndpoint(signal: AbortSignal): Promise<Endpoint> | Endpoint {
    return this.#rotation.active?.endpoint ?? this.#rotation.load(signal).then(({ endpoint }) => endpoint)
  }

  getToken(signal: AbortSignal): Promise<AccessToken> | AccessToken {
    const { active } = this.#rotation
    if (active === undefined)
      return this.#rotation.load(signal).then((first) => this.#getTokenFor(first, signal))
    return this.#getTokenFor(active, signal)
  }

  async invalidate(token: AccessToken): Promise<TokenVerdict | undefined> {
    return this.#findSession(token)?.invalidate(token)
  }

  confirm(token: AccessToken, isReplacement: boolean): void {
    this.#findSession(token)?.confirm(token, isReplacement)
  }

  async close(): Promise<void> {
    this.#closing.abort(new AbortError('The client is closed.'))
    this.#rotation.close()
    if (this.#options.tokenManager === undefined) await this.#manager.close()
  }

  async #loadCredentials(signal: AbortSignal): Promise<LoadedCredentials> {
    const { tokenManager, tokenRequestStyle = 'basic', tokenStore } = this.#options
    if (tokenRequestStyle !== 'basic' && tokenRequestStyle !== 'form') {
      const { createWrongStyle } = await loadParsing()
      throw createWrongStyle()
    }
    if (tokenManager !== undefined && tokenStore !== undefined) {
      const { createSecondStore } = await loadParsing()
      throw createSecondStore()
    }
    return loadCredentials(this.#options, signal)
  }

  #getTokenFor(active: ActiveCredentials, signal: AbortSignal): Promise<AccessToken> | AccessToken {
    const { reloads } = this.#rotation
    const token = active.session.getToken(signal)
    return 'then' in token ? this.#awaitToken(token, active, reloads, signal) : this.#bind(token, active)
  }

  /** Uses other credentials where the source returns some in place of refused ones. */
  async #awaitToken(
    token: Promise<AccessToken>,
    active: ActiveCredentials,
    reloads: number,
    signal: AbortSignal,
  ): Promise<AccessToken> {
    try {
      return this.#bind(await token, active)
    } catch (error) {
      if (signal.aborted || !isCredentialRefusal(error)) throw error
      const other = await this.#rotation.findOther(active, reloads, signal)
      if (other === undefined) throw error
      return this.#bind(await other.session.getToken(signal), other)
    }
  }

  #bind(token: AccessToken, { session }: ActiveCredentials): AccessToken {
    if (this.#sessions.get(token) !== session) this.#sessions.set(token, session)
    return token
  }

  #findSession(token: AccessToken): TokenSession | undefined {
    return this.#sessions.get(token) ?? this.#rotation.active?.session
  }

  #openSession(key: TokenKey, { apiPath = defaultApiPath }: Endpoint): TokenSession {
    const { tokenRequestStyle: style = 'basic' } = this.#options
    const { clock } = this.#runtime
    const openedAt = clock.monotonic()
    return this.#manager.open({
      key,
      runtime: this.#runtime,
      request: async (signal) => {
        // A renewal is the time to check whether the credentials have been replaced, while the old ones still work.
        if (clock.monotonic() - openedAt > freshFor) this.#rotation.reload()
        try {
          return await requestToken(key, { apiPath, style }, this.#runtime, signal)
        } catch (error) {
          if (isCredentialRefusal(error)) this.#rotation.reload()
          throw error
        }
      },
    })
  }
}

/** Whether the API refuses the credentials: trying them again is pointless, but the source may have other ones by now. */
function isCredentialRefusal(error: unknown): boolean {
  if (!(error instanceof TokenRequestError) || error.isRetryable) return false
  return error.status !== undefined && error.status >= 400 && error.status < 500
}
