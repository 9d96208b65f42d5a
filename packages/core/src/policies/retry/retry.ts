import {
  CloudConnexaError,
  type Outcome,
  RateLimitError,
  TimeoutError,
  TokenRequestError,
} from '@cloudconnexa/errors'
import type { Clock } from '../../time/clock.ts'
import type { Logger } from '../../logging/logger.ts'
import type { Exchange, ExchangeResponse, Next } from '../../pipeline/exchange.ts'
import type { Policy } from '../../pipeline/policy.ts'
import { calculateBackOff } from './back-off.ts'
import { createDeadlineExceeded } from '../../call/deadline-exceeded.ts'
import { attachKnownOutcome, combineOutcomes, explainOutcome } from '../../pipeline/outcome.ts'
import { RetryBudget, type RetryBudgetOptions } from './retry-budget.ts'
import { isDeletedEarlier, isSafeToRepeat, isTokenRefused, readRequestedWait } from './retry-decision.ts'
import { type RetryOptions, createRetryOptionsResolver } from '../../call/retry-options.ts'
import { isServiceFailure } from './service-failure.ts'
import { readTokenVerdict } from './token-verdicts.ts'

/** What the retry policy is made from. */
export interface RetryDependencies {
  readonly clock: Clock
  readonly random: () => number
  readonly logger: Logger
  readonly retry: Partial<RetryOptions>
  readonly retryBudget: false | RetryBudgetOptions
}

/** The only policy that sends a request again, and only where a second application can do no harm. */
export function retryPolicy(dependencies: RetryDependencies): Policy {
  const { clock, retry, retryBudget } = dependencies
  const budget = retryBudget === false ? undefined : new RetryBudget(retryBudget)
  const optionsOf = createRetryOptionsResolver(retry)
  return {
    name: 'retry',
    async apply(exchange, next) {
      const { operation, statistics } = exchange
      const state: RetryState = { tokenReplaced: false, backOffs: 0, skipped: 0 }
      const options = optionsOf(exchange.options.retry)
      for (;;) {
        const before = statistics.outcome
        statistics.attempts += 1
        const result = await attempt(exchange, next)
        if (!(result instanceof CloudConnexaError)) {
          budget?.record(false, clock.monotonic())
          return result
        }
        if (budget !== undefined) recordFailure(budget, result, clock.monotonic())
        if (isDeletedEarlier(result, operation, before)) return { status: 204, headers: {}, body: undefined }
        statistics.outcome = combineOutcomes(before, result.outcome ?? toSentOutcome(statistics.outcome))
        if (result.outcome !== undefined) attachKnownOutcome(result, statistics.outcome, operation)
        const error = withCause(result, statistics.failure)
        statistics.failure = error
        await prepareRetry({ error, exchange, options, state, budget, dependencies })
      }
    },
  }
}

/** A token that is replaced after a longer time than this, in milliseconds, is not waited for. */
const longestTokenWait = 2000

interface RetryState {
  tokenReplaced: boolean
  backOffs: number
  /** Retries that the budget has held back. */
  skipped: number
}

interface FailedAttempt {
  readonly error: CloudConnexaError
  readonly exchange: Exchange
  readonly options: RetryOptions
  readonly state: RetryState
  readonly budget: RetryBudget | undefined
  readonly dependencies: RetryDependencies
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

/** Counts a failed attempt; one that says nothing of the service is left out. */
function recordFailure(budget: RetryBudget, error: CloudConnexaError, now: number): void {
  if (!isServed(error)) return
  budget.record(isServiceFailure(error), now)
}

// Token requests have a pause of their own, and a 429 is paced by the rate limiter: neither is a sign of trouble, nor of none.
function isServed(error: CloudConnexaError): boolean {
  if (error instanceof TokenRequestError || error instanceof RateLimitError) return false
  return error.status !== undefined || isServiceFailure(error)
}

/** What is known where the error of a plugin's policy does not say: the policy may not take a success for one. */
function toSentOutcome(outcome: Outcome): Outcome {
  return outcome === 'applied' ? 'unknown' : outcome
}

/** A deadline that cannot hold the queue hides why the call was still under way. */
function withCause(error: CloudConnexaError, cause: CloudConnexaError | undefined): CloudConnexaError {
  if (!(error instanceof TimeoutError) || error.kind !== 'deadline') return error
  if (cause === undefined || error.cause !== undefined) return error
  const { message, code, hint, kind, milliseconds, outcome } = error
  return new TimeoutError(message, {
    code,
    kind,
    milliseconds,
    cause,
    ...(hint === undefined ? {} : { hint }),
    ...(outcome === undefined ? {} : { outcome }),
  })
}

/** Returns after the back-off when the call may be sent again, and throws its error when not. */
async function prepareRetry(failed: FailedAttempt): Promise<void> {
  const { error, exchange, options, state, dependencies } = failed
  const { operation, statistics } = exchange
  if (isTokenRefused(error)) return awaitToken(failed)
  if (!isSafeToRepeat(error, operation)) {
    if (error.outcome === undefined && statistics.outcome !== 'not-sent')
      error.attach({ outcome: statistics.outcome })
    // What could be tried again but for this being a POST needs no other advice than to look first.
    throw explainOutcome(error, operation, error.isRetryable ? undefined : error.hint)
  }
  const asked = readRequestedWait(error, dependencies.clock.now()) ?? 0
  if (asked > options.maxRetryAfter) throw error
  do {
    if (statistics.attempts + state.skipped >= options.maxAttempts)
      throw state.skipped === 0 ? error : explainHeldBack(error)
    state.backOffs += 1
    await sleepBackOff(failed)
  } while (isHeldBack(failed))
}

/** Returns when the call may be sent with another token, and throws its error when not. */
async function awaitToken({ error, exchange, options, state, dependencies }: FailedAttempt): Promise<void> {
  const { statistics, deadline, signal } = exchange
  const verdict = readTokenVerdict(error)
  if (statistics.attempts >= options.maxAttempts) throw error
  if (verdict?.kind === 'stale') return
  if (state.tokenReplaced) throw error
  state.tokenReplaced = true
  if (verdict === undefined) return
  const { clock } = dependencies
  const before = clock.monotonic()
  const { retryAfter = Number.POSITIVE_INFINITY } = verdict
  if (retryAfter > longestTokenWait || (deadline !== undefined && before + retryAfter >= deadline))
    throw error
  await clock.sleep(retryAfter, signal)
  statistics.backoff += clock.monotonic() - before
}

async function sleepBackOff(failed: FailedAttempt): Promise<void> {
  const { error, exchange, options, state, dependencies } = failed
  const { operation, statistics, deadline } = exchange
  const { clock, logger, random } = dependencies
  const delay = calculateBackOff({
    error,
    count: state.backOffs,
    options,
    random: random(),
    now: clock.now(),
  })
  const before = clock.monotonic()
  if (deadline !== undefined && before + delay >= deadline) {
    const reason = `the next attempt would start in ${Math.round(delay)} ms`
    throw createDeadlineExceeded(exchange.options.timeout ?? 0, reason, error)
  }
  logger.info('trying again', {
    operation: operation.id,
    code: error.code,
    attempt: statistics.attempts,
    delay: Math.round(delay),
  })
  await clock.sleep(delay, exchange.signal)
  statistics.backoff += clock.monotonic() - before
}

/**
 * Whether the budget lets no retry pass now. The call then waits for its next turn without being sent: it takes as long as
 * without the budget, so that a caller in a loop sends less, not more; and it is sent if the service is back by then.
 */
function isHeldBack({ error, exchange, state, budget, dependencies }: FailedAttempt): boolean {
  if (budget === undefined || !isServed(error) || budget.allowsRetry(dependencies.clock.monotonic()))
    return false
  state.skipped += 1
  dependencies.logger.info('not sent again: nearly all recent attempts of this client failed', {
    operation: exchange.operation.id,
    code: error.code,
  })
  return true
}

function explainHeldBack(error: CloudConnexaError): CloudConnexaError {
  const reason =
    'The retry budget held retries back, because nearly everything that this client has sent in the last seconds failed. Call again when the service responds, or change the client option `retryBudget`.'
  return error.attach({ hint: error.hint === undefined ? reason : `${reason} ${error.hint}` })
}
