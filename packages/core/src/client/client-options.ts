import type { Clock } from '../time/clock.ts'
import type { Logger } from '../logging/logger.ts'
import type { PolicyPlacement } from '../pipeline/policy.ts'
import type { CircuitBreakerOptions } from '../policies/circuit-breaker.ts'
import type { RetryBudgetOptions } from '../policies/retry/retry-budget.ts'
import type { RetryOptions } from '../call/retry-options.ts'
import type { RateLimiter } from '../rate-limit/rate-limiter.ts'
import type { ConnectionOptions } from '../transport/connection/connection-options.ts'
import type { Transport } from '../contract/transport.ts'
import type { ApiVersion } from '../contract/api-version.ts'
import type { AuthenticatorFactory } from '../contract/authenticator.ts'
import type { ResponseValidation } from '../call/call-options.ts'
import type { RequestSigner } from '../contract/request-signer.ts'

/** How a client works; everything but `auth` has a default. */
export interface ClientOptions {
  /** Where requests go and with which token: `clientCredentials()` of `@cloudconnexa/auth`, or a custom factory. */
  readonly auth: AuthenticatorFactory
  /** What may be called. Default: the newest version. */
  readonly apiVersion?: ApiVersion
  /** Sends the requests. Default: got. */
  readonly transport?: Transport
  /**
   * The proxy of the default transport, or `false` for none. Default: what the environment variables `HTTPS_PROXY`, `HTTP_PROXY`
   * and `NO_PROXY` say when the client is created. A transport of your own has an option of its own for it.
   */
  readonly proxy?: ConnectionOptions['proxy']
  /**
   * Refuses everything but reads (GET) with a `ConfigurationError` (`READ_ONLY`): before an access token is requested, and once
   * more behind all policies, right before a request would be sent. For calls of services and `client.request` alike. Default
   * `false`, which does not open a profile that is read-only.
   */
  readonly readOnly?: boolean
  /** Default: a limiter of the client's own. Pass one instance to several clients of the same API key to share it. */
  readonly rateLimiter?: RateLimiter
  /** How often and how patiently failed calls are sent again. */
  readonly retry?: Partial<RetryOptions>
  /**
   * When to hold retries back because nearly everything fails. All calls of the client share it, so it is no option of a call.
   * `false` retries without it, as often as `retry` says. Default: at least 90 % of 100 or more attempts in 20 seconds, in the older and
   * in the newer half of them.
   */
  readonly retryBudget?: false | RetryBudgetOptions
  /** Longest time of a whole call, in milliseconds. Default: none; single requests, back-off and attempts are limited anyway. */
  readonly timeout?: number
  /** Longest time of one HTTP request, in milliseconds. Default 30,000. */
  readonly attemptTimeout?: number
  /** How responses are checked. Default `warn`. */
  readonly validate?: ResponseValidation
  /** Longest response body, in bytes, decompressed. Default 64 MiB. */
  readonly maxResponseBytes?: number
  /** Signs every request, those for tokens included, for gateways that demand it. */
  readonly signer?: RequestSigner
  /** Fails calls at once while the service does not respond. Default: off. */
  readonly circuitBreaker?: CircuitBreakerOptions
  /** Policies of plugins and where they go. */
  readonly policies?: readonly PolicyPlacement[]
  /** Text to add to the user agent, such as `my-tool/1.2`. */
  readonly userAgent?: string
  /** Default: warnings and errors to standard error. */
  readonly logger?: Logger
  /** Default: the machine's clock. */
  readonly clock?: Clock
  /** A number from 0 (inclusive) to 1 (exclusive), for jitter. Default `Math.random`. */
  readonly random?: () => number
}
