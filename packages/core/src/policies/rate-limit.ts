import { CloudConnexaError, RateLimitError, TokenRequestError } from '@cloudconnexa/errors'
import { readRateLimits } from '@cloudconnexa/errors/runtime'
import { shareResult } from '../async/cancellation.ts'
import { createRetryOptionsResolver, type RetryOptions } from '../call/retry-options.ts'
import { toBucketName } from '../contract/operation.ts'
import type { Exchange } from '../pipeline/exchange.ts'
import type { PolicyContext } from '../pipeline/policy-context.ts'
import type { Policy } from '../pipeline/policy.ts'
import { readToken } from './authenticate.ts'
import type { RateLimiter, RateLimitReport, RatePermit } from '../rate-limit/rate-limiter.ts'

/** The client's options that decide when a request may be sent. */
interface RateLimitPolicyOptions {
  readonly rateLimiter: RateLimiter
  readonly retry: Partial<RetryOptions>
}

/** Holds a request back until the API's limits allow it, and reports every response to the limiter. */
export function createRateLimitPolicy(
  { rateLimiter, retry }: RateLimitPolicyOptions,
  context: PolicyContext,
): Policy {
  const { authenticator, clock } = context
  const resolveOptions = createRetryOptionsResolver(retry)
  const { maxRetryAfter } = resolveOptions(undefined)
  return {
    name: 'rate-limit',
    async apply(exchange, next) {
      const { signal, progress, statistics } = exchange
      const { credentialKey } = await shareResult(authenticator.getEndpoint(signal), signal)
      // A request that waits for a token must not hold a permit meanwhile.
      const accessToken = await readToken(exchange, context)
      const before = clock.monotonic()
      const acquired = acquirePermit(exchange, credentialKey, before)
      const isAtHand = !('then' in acquired)
      const permit = isAtHand ? acquired : await acquired
      statistics.queue += clock.monotonic() - before
      try {
        // One that was waited for may have ended meanwhile: `authenticate` asks again.
        const response = await next(isAtHand ? { ...exchange, accessToken } : exchange)
        const limits = readRateLimits(response.headers)
        permit.release({ limits, refused: false, responded: true, sent: true })
        return response
      } catch (error) {
        const sent = progress.attemptOutcome !== 'not-sent'
        permit.release({ ...describeFailure(error, maxRetryAfter), sent })
        throw error
      }
    },
  }

  function acquirePermit(
    { operation, options, signal, deadline }: Exchange,
    credentialKey: string,
    now: number,
  ): RatePermit | Promise<RatePermit> {
    return rateLimiter.acquire({
      bucket: toBucketName(operation.method),
      credentialKey,
      signal,
      timeLeft: deadline === undefined ? undefined : deadline - now,
      timeout: options.timeout,
      longestPause: resolveOptions(options.retry).maxRetryAfter,
    })
  }
}

/**
 * What the limiter learns from a failure.
 *
 * @param longestPause - What a server may make all calls wait, in milliseconds: the client's own `maxRetryAfter`, whatever the
 *   call says that was refused. The call itself fails with the time that the server has named.
 */
function describeFailure(error: unknown, longestPause: number): Omit<RateLimitReport, 'sent'> {
  // A refused token request says nothing of the bucket of this request.
  if (!(error instanceof CloudConnexaError) || error instanceof TokenRequestError)
    return { refused: false, responded: false }
  const limits = readRateLimits(error.headers)
  const refused = error instanceof RateLimitError
  const retryAfter = refused ? error.retryAfter : undefined
  return {
    limits,
    refused,
    // An error without limits may come from a gateway on the way; only a success without them says that there are none.
    responded: refused || limits !== undefined,
    retryAfter: retryAfter === undefined ? undefined : Math.min(retryAfter, longestPause),
  }
}
