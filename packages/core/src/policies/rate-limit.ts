import { CloudConnexaError, RateLimitError, readRateLimits, TokenRequestError } from '@cloudconnexa/errors'
import type { Authenticator } from '../contract/authenticator.ts'
import type { Clock } from '../time/clock.ts'
import type { Policy } from '../pipeline/policy.ts'
import { shareResult } from '../async/share-result.ts'
import { type RetryOptions, createRetryOptionsResolver } from '../call/retry-options.ts'
import { type RateLimiter, type RateLimitReport, toBucketName } from '../rate-limit/rate-limiter.ts'

/** Holds a request back until the API's limits allow it, and teaches the limiter from every answer. */
export function rateLimitPolicy(
  limiter: RateLimiter,
  authenticator: Authenticator,
  clock: Clock,
  retry: Partial<RetryOptions>,
): Policy {
  const retryOptionsOf = createRetryOptionsResolver(retry)
  const { maxRetryAfter } = retryOptionsOf(undefined)
  return {
    name: 'rate-limit',
    async apply(exchange, next) {
      const { operation, options, signal, deadline, statistics } = exchange
      const { credentialKey } = await shareResult(authenticator.resolve(signal), signal)
      const before = clock.monotonic()
      const permit = await limiter.acquire({
        bucket: toBucketName(operation.method),
        credentialKey,
        signal,
        timeLeft: deadline === undefined ? undefined : deadline - before,
        timeout: options.timeout,
        longestPause: retryOptionsOf(options.retry).maxRetryAfter,
      })
      statistics.queue += clock.monotonic() - before
      try {
        const response = await next(exchange)
        permit.release({ limits: readRateLimits(response.headers), refused: false, answered: true })
        return response
      } catch (error) {
        permit.release(reportFailure(error, maxRetryAfter))
        throw error
      }
    },
  }
}

/**
 * What the limiter learns from a failure.
 *
 * @param longestPause - What a server may ask everybody to wait, in milliseconds: the client's own `maxRetryAfter`, whatever the
 *   call says that was refused. The call itself fails with the time that the server has named.
 */
function reportFailure(error: unknown, longestPause: number): RateLimitReport {
  // A refused token request tells about the token endpoint, not about the bucket of this request.
  if (!(error instanceof CloudConnexaError) || error instanceof TokenRequestError)
    return { refused: false, answered: false }
  const limits = readRateLimits(error.headers)
  const refused = error instanceof RateLimitError
  const retryAfter = refused ? error.retryAfter : undefined
  return {
    limits,
    refused,
    // An error without limits may come from a gateway on the way; only a success without them says that there are none.
    answered: refused || limits !== undefined,
    retryAfter: retryAfter === undefined ? undefined : Math.min(retryAfter, longestPause),
  }
}
