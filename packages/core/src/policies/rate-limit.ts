import { createRetryOptionsResolver, type RetryOptions } from '../call/retry-options.ts'
import { toBucketName } from '../contract/operation.ts'
import type { Exchange } from '../pipeline/exchange.ts'
import type { PolicyContext } from '../pipeline/policy-context.ts'
import type { StepResult, Step } from '../pipeline/step.ts'
import type { Endpoint } from '../contract/authenticator.ts'
import { RateLimitReporter } from '../diagnostics/rate-limit-reporter.ts'
import { type Access, readAccess } from './access.ts'
import { holdPermit } from './hold-permit.ts'
import type { RateLimiter, RatePermit } from '../rate-limit/rate-limiter.ts'

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
  const reporter = new RateLimitReporter(rateLimiter)
  const use = { maxRetryAfter, reporter }
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
    const acquired = acquirePermit(exchange, endpoint, before)
    if (!('then' in acquired)) return holdPermit(acquired, { ...exchange, accessToken: token }, endpoint, use)
    // A promise of another library would not be recognised as one behind this step.
    return Promise.resolve(acquired).then(
      (permit) => {
        const waited = clock.monotonic() - before
        exchange.statistics.queue += waited
        reporter.reportWait(exchange, endpoint, waited)
        // The token may have ended meanwhile: `authenticate` asks again.
        return holdPermit(permit, exchange, endpoint, use)
      },
      (error: unknown) => {
        reporter.reportWait(exchange, endpoint, clock.monotonic() - before, { error })
        throw error
      },
    )
  }

  function acquirePermit(
    exchange: Exchange,
    endpoint: Endpoint,
    now: number,
  ): RatePermit | Promise<RatePermit> {
    const { operation, options, signal, deadline } = exchange
    try {
      const acquired = rateLimiter.acquire({
        bucket: toBucketName(operation.method),
        credentialKey: endpoint.credentialKey,
        signal,
        timeLeft: deadline === undefined ? undefined : deadline - now,
        timeout: options.timeout,
        longestPause: resolveOptions(options.retry).maxRetryAfter,
      })
      reporter.reportState(exchange, endpoint)
      return acquired
    } catch (error) {
      reporter.reportWait(exchange, endpoint, 0, { error })
      throw error
    }
  }
}
