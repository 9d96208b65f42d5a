import { CloudConnexaError, RateLimitError, readRateLimits, TokenRequestError } from '@cloudconnexa/errors'
import type { Authenticator } from '../client/authenticator.ts'
import type { Clock } from '../clock.ts'
import type { Policy } from '../pipeline/policy.ts'
import { awaitShared } from './await-shared.ts'
import { type RetryOptions, retryOptionsOver } from './retry-options.ts'
import type { BucketName, RateLimiter, RateLimitReport } from '../rate-limit/rate-limiter.ts'

/** Holds a request back until the API's limits allow it, and teaches the limiter from every answer. */
export function rateLimitPolicy(
  limiter: RateLimiter,
  authenticator: Authenticator,
  clock: Clock,
  retry: Partial<RetryOptions>,
): Policy {
  const retryOptionsOf = retryOptionsOver(retry)
  const { maxRetryAfter } = retryOptionsOf(undefined)
  return {
    name: 'rate-limit',
    async apply(exchange, next) {
      const { operation, options, signal, deadline, statistics } = exchange
      const { credentialKey } = await awaitShared(authenticator.resolve(signal), signal)
      const before = clock.monotonic()
      const permit = await limiter.acquire({
        bucket: bucketOf(operation.method),
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

/** The bucket that a request counts in. */
export function bucketOf(method: string): BucketName {
  return method === 'GET' ? 'read' : 'write'
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
