import { CloudConnexaError, RateLimitError } from '@cloudconnexa/errors'
import type { Clock } from '../clock.ts'
import type { Logger } from '../logger.ts'
import type { Exchange, ExchangeResponse, Next } from '../pipeline/exchange.ts'
import type { Policy } from '../pipeline/policy.ts'
import { deadlineExceeded } from './deadline.ts'
import { RetryBudget } from './retry-budget.ts'
import {
  combineOutcomes,
  isDeletedEarlier,
  isSafeToRepeat,
  isTokenRefused,
  mayHaveTakenEffect,
  unknownOutcomeHint,
  waitAskedFor,
} from './retry-decision.ts'
import { type RetryOptions, retryOptionsOver } from './retry-options.ts'

/** What the retry policy is made from. */
export interface RetryParts {
  readonly clock: Clock
  readonly random: () => number
  readonly logger: Logger
  readonly retry: Partial<RetryOptions>
}

/** The only policy that sends a request again, and only where a second application can do no harm. */
export function retryPolicy(parts: RetryParts): Policy {
  const budget = new RetryBudget()
  const optionsOf = retryOptionsOver(parts.retry)
  return {
    name: 'retry',
    async apply(exchange, next) {
      const { operation, statistics } = exchange
      const state: RetryState = { tokenReplaced: false, failures: 0 }
      const options = optionsOf(exchange.options.retry)
      for (;;) {
        const before = statistics.outcome
        statistics.attempts += 1
        const result = await attempt(exchange, next)
        if (!(result instanceof CloudConnexaError)) {
          budget.earn()
          return result
        }
        if (isDeletedEarlier(result, operation, before)) return { status: 204, headers: {}, body: undefined }
        if (result.outcome !== undefined) {
          statistics.outcome = combineOutcomes(before, result.outcome)
          // A refusal does not undo what an earlier attempt may have done.
          if (statistics.outcome !== result.outcome) result.attach({ outcome: statistics.outcome })
        }
        await prepareRetry({ error: result, exchange, options, state, budget, parts })
      }
    },
  }
}

interface RetryState {
  tokenReplaced: boolean
  failures: number
}

interface FailedAttempt {
  readonly error: CloudConnexaError
  readonly exchange: Exchange
  readonly options: RetryOptions
  readonly state: RetryState
  readonly budget: RetryBudget
  readonly parts: RetryParts
}

async function attempt(exchange: Exchange, next: Next): Promise<ExchangeResponse | CloudConnexaError> {
  try {
    return await next(exchange)
  } catch (error) {
    if (exchange.signal.aborted) throw exchange.signal.reason
    if (error instanceof CloudConnexaError) return error
    throw error
  }
}

/** Returns after the back-off when the call may be sent again, and throws its error when not. */
async function prepareRetry(failed: FailedAttempt): Promise<void> {
  const { error, exchange, options, state, budget, parts } = failed
  const { operation, statistics } = exchange
  const isLast = statistics.attempts >= options.maxAttempts
  if (isTokenRefused(error)) {
    if (state.tokenReplaced || isLast) throw error
    state.tokenReplaced = true
    return
  }
  if (!isSafeToRepeat(error, operation)) throw notRepeated(error, operation)
  if (isLast || (waitAskedFor(error, parts.clock.now()) ?? 0) > options.maxRetryAfter) throw error
  state.failures += 1
  const delay = backOff(failed)
  if (exchange.deadline !== undefined && parts.clock.monotonic() + delay >= exchange.deadline) {
    const reason = `the next attempt would start in ${Math.round(delay)} ms`
    throw deadlineExceeded(exchange.options.timeout ?? 0, reason, error)
  }
  // A 429 is paced by the rate limiter already; the budget is for servers in trouble.
  if (!(error instanceof RateLimitError) && !budget.take()) {
    throw error.attach({
      hint: 'The retry budget of this client is used up, because too many calls failed. Try again later.',
    })
  }
  parts.logger.info('trying again', {
    operation: operation.id,
    code: error.code,
    attempt: statistics.attempts,
    delay: Math.round(delay),
  })
  const before = parts.clock.monotonic()
  await parts.clock.sleep(delay, exchange.signal)
  statistics.backoff += parts.clock.monotonic() - before
}

/** Full jitter, so that clients that failed together do not come back together. */
function backOff({ error, options, state, parts }: FailedAttempt): number {
  const { baseDelay, maxDelay } = options
  const jitter = parts.random() * Math.min(maxDelay, baseDelay * 2 ** (state.failures - 1))
  const asked = waitAskedFor(error, parts.clock.now())
  if (asked !== undefined) return asked + jitter
  if (!(error instanceof RateLimitError)) return jitter
  // A 429 without a time to wait: the limiter waits where it knows the limits; where not, be patient.
  return Math.min(maxDelay, baseDelay * 2 ** state.failures) + jitter
}

function notRepeated(error: CloudConnexaError, operation: Exchange['operation']): CloudConnexaError {
  if (!mayHaveTakenEffect(error.outcome, operation)) return error
  // What could be tried again but for this being a POST needs no other advice than to look first.
  const advice = error.isRetryable ? undefined : error.hint
  return error.attach({ isRetryable: false, hint: unknownOutcomeHint(operation, advice) })
}
