import { CloudConnexaError, type Outcome } from '@cloudconnexa/errors'
import { reportFailure } from '../../call/failure-watch.ts'
import { createRetryOptionsResolver, type RetryOptions } from '../../call/retry-options.ts'
import type { Exchange } from '../../pipeline/exchange.ts'
import type { PolicyContext } from '../../pipeline/policy-context.ts'
import type { RetryStage } from '../../pipeline/stages.ts'
import type { FailedAttempt } from './failed-attempt.ts'
import { prepareRetry } from './prepare-retry.ts'
import { RetryBudget, type RetryBudgetOptions } from './retry-budget.ts'
import { isDeletedEarlier } from './retry-decision.ts'
import { reflectsServiceHealth, isServiceFailure } from './service-failure.ts'

/** The client's options that say when a call is sent again. */
interface RetryPolicyOptions {
  readonly retry: Partial<RetryOptions>
  readonly retryBudget: false | RetryBudgetOptions
}

/** The only policy that sends a request again, and only where a second application can do no harm. */
export function createRetry({ retry, retryBudget }: RetryPolicyOptions, context: PolicyContext): RetryStage {
  const { clock } = context
  const budget = retryBudget === false ? undefined : new RetryBudget(retryBudget)
  const resolveOptions = createRetryOptionsResolver(retry)
  return {
    name: 'retry',
    begin(exchange) {
      const { operation, statistics, progress } = exchange
      const options = resolveOptions(exchange.options.retry)
      const state = { isTokenReplaced: false, backOffs: 0, skipped: 0 }
      return {
        start() {
          progress.startAttempt()
          statistics.attempts += 1
        },
        succeed: () => budget?.record(false, clock.monotonic()),
        async fail(thrown) {
          const failure = requireFailure(thrown, exchange.signal)
          if (reflectsServiceHealth(failure)) budget?.record(isServiceFailure(failure), clock.monotonic())
          if (isDeletedEarlier(failure, operation, progress.earlierOutcome))
            return { status: 204, headers: {}, body: undefined }
          const known = noteFailure(failure, exchange)
          await prepareRetry({ ...known, exchange, options, state, budget, context })
          return undefined
        },
      }
    },
  }
}

/** The error of an attempt, unless it ends the call: the caller's own reason, or a fault of a policy. */
function requireFailure(thrown: unknown, signal: AbortSignal): CloudConnexaError {
  if (signal.aborted) throw signal.reason
  if (thrown instanceof CloudConnexaError) return thrown
  throw thrown
}

/**
 * Folds the outcome of a failed attempt into that of the call, which the error then has: a refusal does not undo what an earlier
 * attempt may have done.
 */
function noteFailure(
  error: CloudConnexaError,
  { options, progress }: Exchange,
): Pick<FailedAttempt, 'error' | 'earlier' | 'hasOwnOutcome'> {
  const { failure: earlier } = progress
  progress.report(error.outcome ?? toSentOutcome(progress.attemptOutcome))
  const hasOwnOutcome = error.outcome === undefined || error.outcome === progress.outcome
  if (!hasOwnOutcome) error.attach({ outcome: progress.outcome })
  progress.recordFailure(error)
  reportFailure(options.signal, error)
  return { error, earlier, hasOwnOutcome }
}

/** What is known where the error of a plugin's policy does not say: the policy may not take a success for one. */
function toSentOutcome(outcome: Outcome): Outcome {
  return outcome === 'applied' ? 'unknown' : outcome
}
