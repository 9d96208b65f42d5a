import { CloudConnexaError, RateLimitError, TokenRequestError } from '@cloudconnexa/errors'
import { readRateLimits } from '@cloudconnexa/errors/runtime'
import { createRetryOptionsResolver, type RetryOptions } from '../call/retry-options.ts'
import { toBucketName } from '../contract/operation.ts'
import type { Exchange } from '../pipeline/exchange.ts'
import type { PolicyContext } from '../pipeline/policy-context.ts'
import type { StepResult, Step } from '../pipeline/step.ts'
import { type Access, readAccess } from './access.ts'
import type { RateLimiter, RateLimitReport, RatePermit } from '../rate-limit/rate-limiter.ts'

/** The client's options that decide when a request may be sent. */
interface RateLimitPolicyOptions {
  readonly rateLimiter: RateLimiter
  readonly retry: Partial<RetryOptions>
}

/** Holds a request back until the API's limits allow it, and reports every response to the limiter. */
export function createRateLimitStep(
  { rateLimiter, retry }: RateLimitPolicyOptions,
  context: PolicyContext,
): Step {
  const { clock } = context
  const resolveOptions = createRetryOptionsResolver(retry)
  const { maxRetryAfter } = resolveOptions(undefined)
  return {
    name: 'rate-limit',
    enter(exchange) {
      // A request that waits for a token must not hold a permit meanwhile.
      const access = readAccess(exchange, context)
      return access instanceof Promise
        ? access.then((found) => enterWith(exchange, found))
        : enterWith(exchange, access)
    },
  }

  function enterWith(exchange: Exchange, { endpoint, token }: Access): StepResult | Promise<StepResult> {
    const before = clock.monotonic()
    const acquired = acquirePermit(exchange, endpoint.credentialKey, before)
    if (!('then' in acquired)) return passWith(acquired, { ...exchange, accessToken: token })
    // A promise of another library would not be recognised as one behind this step.
    return Promise.resolve(acquired).then((permit) => {
      exchange.statistics.queue += clock.monotonic() - before
      // The token may have ended meanwhile: `authenticate` asks again.
      return passWith(permit, exchange)
    })
  }

  function passWith(permit: RatePermit, exchange: Exchange): StepResult {
    return {
      exchange,
      succeed(response) {
        const limits = readRateLimits(response.headers)
        permit.release({ limits, refused: false, responded: true, sent: true })
        return response
      },
      fail(error) {
        const sent = exchange.progress.attemptOutcome !== 'not-sent'
        permit.release({ ...describeFailure(error, maxRetryAfter), sent })
        return error
      },
    }
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
