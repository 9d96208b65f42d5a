import type { Clock } from '../time/clock.ts'
import type { Secret } from '../secrets/secret.ts'
import type { Logger } from '../logging/logger.ts'
import type { RequestSigner } from './request-signer.ts'
import type { Transport } from './transport.ts'

/** A bearer token. */
export interface AccessToken {
  /** The token itself. */
  readonly secret: Secret
  /** When it ends, in milliseconds since 1970 on this machine's clock. */
  readonly expiresAt: number
}

/** Where requests go, and which credentials they count for. */
export interface Endpoint {
  /** Scheme and host, without a path: `https://example.api.openvpn.com`. */
  readonly baseUrl: string
  /** Where the API lives below the base URL, with a leading and without a trailing slash. Default `/api/v1`. */
  readonly apiPath?: string
  /** The Cloud ID, as far as the credentials tell; needed where the host is another one than the API's own. */
  readonly cloudId?: string | undefined
  /** Digest that names the credentials without showing the client ID: rate limits are counted by it. */
  readonly credentialKey: string
  /** Whether nothing but reads may be sent with the credentials, whatever the client's option says. Default `false`. */
  readonly readOnly?: boolean | undefined
}

/**
 * What an authenticator makes of a refused token. Each call may have one token replaced that was good when it was handed out;
 * the verdict says where another rule holds.
 */
export interface TokenVerdict {
  /**
   * - `stale`: the token had ended, had been replaced, or had come from a store that others use as well. Another one is handed
   *   out, and the call may still have one replaced.
   * - `kept`: the API refuses the tokens that it has just issued, so that requesting further ones is pointless for now. The
   *   call waits for the next one where that is a matter of moments, and else fails with the response of the API.
   */
  readonly kind: 'stale' | 'kept'
  /** Milliseconds until a token that is kept is replaced. */
  readonly retryAfter?: number
}

/** Knows where to send requests and with which token. `@cloudconnexa/auth` implements it. */
export interface Authenticator {
  /**
   * Finds credentials and base URL. Called before every attempt, so it must cache them. What is known may be returned without a
   * promise.
   *
   * @throws {ConfigurationError} when there are none or they are wrong.
   */
  getEndpoint(signal: AbortSignal): Promise<Endpoint> | Endpoint
  /**
   * A token that is valid now, requested or renewed if needed. One that is at hand may be returned without a
   * promise.
   *
   * @throws {TokenRequestError} when none is available. Where it has a `retryAfter`, no token is requested before that, and
   *   waiting for it costs nothing of what a client may retry.
   */
  getToken(signal: AbortSignal): Promise<AccessToken> | AccessToken
  /**
   * The API has refused this token. It is not handed out again, unless it is kept.
   *
   * @returns what follows for the call, where that is not that the token is replaced once.
   */
  invalidate(token: AccessToken): Promise<TokenVerdict | void>
  /**
   * The API has accepted this token.
   *
   * @param isReplacement - Whether it had refused another one in the same call, so that replacing it has helped.
   */
  confirm?(token: AccessToken, isReplacement: boolean): void
  /** Ends background work. */
  close?(): Promise<void>
}

/** What a client lends to its authenticator. */
export interface ClientRuntime {
  /** Sends requests, without retrying them. */
  readonly transport: Transport
  /** The clock that everything which takes time goes by. */
  readonly clock: Clock
  /** A number from 0 (inclusive) to 1 (exclusive). */
  readonly random: () => number
  /** Where to write what a person may want to know. */
  readonly logger: Logger
  /** Value of the `User-Agent` header. */
  readonly userAgent: string
  /** Longest response body, in bytes. */
  readonly maxResponseBytes: number
  /** Longest time of one HTTP request, in milliseconds. */
  readonly attemptTimeout: number
  /** Longest pause that the API may ask for, in milliseconds; a longer one is cut. Default 120,000. */
  readonly maxRetryAfter?: number
  /** Signs requests, where the client has been given a signer: requests for tokens as well. */
  readonly signer?: RequestSigner | undefined
}

/** Makes the {@link Authenticator} of one client; must not do I/O. */
export type AuthenticatorFactory = (runtime: ClientRuntime) => Authenticator
