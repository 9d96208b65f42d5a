import { AbortError, ConfigurationError, TokenRequestError } from '@cloudconnexa/errors'
import {
  type AccessToken,
  type Authenticator,
  type AuthenticatorFactory,
  type ClientRuntime,
  defaultApiPath,
  type Endpoint,
  type TokenVerdict,
} from '@cloudconnexa/core/runtime'
import { type ActiveCredentials, CredentialRotation } from './credential-rotation.ts'
import {
  type CredentialOptions,
  loadCredentials,
  type LoadedCredentials,
} from './credentials/load-credentials.ts'
import type { TokenKey, TokenStore } from './stores/token-store.ts'
import type { TokenRenewal } from './token-events.ts'
import { TokenManager, type TokenSession } from './token-manager.ts'
import { requestToken, type TokenRequestStyle } from './token-request.ts'

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
 */
export function clientCredentials(options: ClientCredentialsOptions = {}): AuthenticatorFactory {
  return (runtime) => new ClientCredentialsAuthenticator(options, runtime)
}

/** For so long after they were loaded, credentials are not looked for again before a token request, in milliseconds. */
const stillNew = 60_000

class ClientCredentialsAuthenticator implements Authenticator {
  readonly #options: ClientCredentialsOptions
  readonly #runtime: ClientRuntime
  readonly #manager: TokenManager
  readonly #closing = new AbortController()
  readonly #rotation: CredentialRotation
  /** Whose token it is: after a change of credentials, calls under way go on with the tokens of the former ones. */
  readonly #sessions = new WeakMap<AccessToken, TokenSession>()

  constructor(options: ClientCredentialsOptions, runtime: ClientRuntime) {
    this.#options = options
    this.#runtime = runtime
    this.#manager =
      options.tokenManager ??
      new TokenManager({
        ...(options.tokenStore === undefined ? {} : { store: options.tokenStore }),
        ...(options.onRenewal === undefined ? {} : { onRenewal: options.onRenewal }),
      })
    this.#rotation = new CredentialRotation({
      load: (signal) => this.#load(signal),
      open: ({ key, endpoint }) => this.#openSession(key, endpoint),
      runtime,
      closing: this.#closing.signal,
    })
  }

  resolve(signal: AbortSignal): Promise<Endpoint> | Endpoint {
    return this.#rotation.active?.endpoint ?? this.#rotation.load(signal).then(({ endpoint }) => endpoint)
  }

  token(signal: AbortSignal): Promise<AccessToken> | AccessToken {
    const { active } = this.#rotation
    if (active === undefined)
      return this.#rotation.load(signal).then((first) => this.#getToken(first, signal))
    return this.#getToken(active, signal)
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

  async #load(signal: AbortSignal): Promise<LoadedCredentials> {
    const { tokenManager, tokenRequestStyle = 'basic', tokenStore } = this.#options
    if (tokenRequestStyle !== 'basic' && tokenRequestStyle !== 'form') {
      throw createInvalidOption(
        'tokenRequestStyle is neither "basic" nor "form".',
        'Leave it out, or write one of the two.',
      )
    }
    if (tokenManager !== undefined && tokenStore !== undefined) {
      throw createInvalidOption(
        'Both tokenManager and tokenStore are given.',
        'Give the store to the manager: new TokenManager({ store }).',
      )
    }
    return loadCredentials(this.#options, signal)
  }

  #getToken(active: ActiveCredentials, signal: AbortSignal): Promise<AccessToken> | AccessToken {
    const { questions } = this.#rotation
    const token = active.session.token(signal)
    return 'then' in token ? this.#awaitToken(token, active, questions, signal) : this.#bind(token, active)
  }

  /** Goes on with other credentials where the source gives some in place of refused ones. */
  async #awaitToken(
    token: Promise<AccessToken>,
    active: ActiveCredentials,
    questions: number,
    signal: AbortSignal,
  ): Promise<AccessToken> {
    try {
      return this.#bind(await token, active)
    } catch (error) {
      if (signal.aborted || !isCredentialRefusal(error)) throw error
      const other = await this.#rotation.findOther(active, questions, signal)
      if (other === undefined) throw error
      return this.#bind(await other.session.token(signal), other)
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
        // A renewal is the time to see whether the credentials have been replaced, while the old ones still work.
        if (clock.monotonic() - openedAt > stillNew) this.#rotation.ask()
        try {
          return await requestToken(key, { apiPath, style }, this.#runtime, signal)
        } catch (error) {
          if (isCredentialRefusal(error)) this.#rotation.ask()
          throw error
        }
      },
    })
  }
}

/** Whether the API does not take the credentials: trying them again is pointless, but other ones may be there by now. */
function isCredentialRefusal(error: unknown): boolean {
  if (!(error instanceof TokenRequestError) || error.isRetryable) return false
  return error.status !== undefined && error.status >= 400 && error.status < 500
}

function createInvalidOption(message: string, hint: string): ConfigurationError {
  return new ConfigurationError(message, { code: 'OPTION_INVALID', hint })
}
