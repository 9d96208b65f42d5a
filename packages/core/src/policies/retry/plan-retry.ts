import { CircuitOpenError, type CloudConnexaError } from '@cloudconnexa/errors'
import { createDeadlineExceeded } from '../../call/deadline-exceeded.ts'
import { type Contract, isRepeatable } from '../../contract/operation.ts'
import { explainOutcome } from '../../pipeline/explain-outcome.ts'
import { calculateBackOff } from './back-off.ts'
import { explainFailure } from './explain-failure.ts'
import type { FailedAttempt } from './failed-attempt.ts'
import { readRequestedWait } from './requested-wait.ts'
import { isTokenRefused } from './retry-decision.ts'
import { reflectsServiceHealth } from './service-failure.ts'
import { readTokenVerdict } from './token-verdicts.ts'

/** A token that is replaced after a longer time than this, in milliseconds, is not waited for. */
const longestTokenWait = 2000

/** Returns after the back-off when the call may be sent again, and throws its error when not. */
export async function planRetry(attempt: FailedAttempt): Promise<void> {
  const failed = { ...attempt, error: explainFailure(attempt) }
  const { error, exchange, options, state, context } = failed
  const { operation, statistics, progress } = exchange
  if (isTokenRefused(error)) return awaitToken(failed)
  if (!isSafeToRepeat(error, operation)) {
    if (error.outcome === undefined && progress.outcome !== 'not-sent')
      error.attach({ outcome: progress.outcome })
    // What could be tried again but for this being a POST or a PATCH needs no other advice than to look first.
    throw explainOutcome(error, operation, error.isRetryable ? undefined : error.hint)
  }
  const requested = readRequestedWait(error, context.clock.now()) ?? 0
  if (requested > options.maxRetryAfter) throw error
  do {
    if (statistics.attempts + state.skipped >= options.maxAttempts)
      throw state.skipped === 0 ? error : explainHeldBack(error)
    state.backOffs += 1
    await sleepBackOff(failed)
  } while (isHeldBack(failed))
}

/** Whether sending a failed request again can do no harm and may help. */
function isSafeToRepeat(error: CloudConnexaError, contract: Contract): boolean {
  if (!error.isRetryable || error instanceof CircuitOpenError) return false
  switch (error.outcome) {
    case 'not-sent':
    case 'refused':
      return true
    case 'applied':
    case 'unknown':
      return isRepeatable(contract)
    case undefined:
      return false
    default:
      return false
  }
}

/** Returns when the call may be sent with another token, and throws its error when not. */
async function awaitToken({ error, exchange, options, state, context }: FailedAttempt): Promise<void> {
  const { statistics, deadline, signal } = exchange
  const verdict = readTokenVerdict(error)
  if (statistics.attempts >= options.maxAttempts) throw error
  if (verdict?.kind === 'stale') return
  if (state.isTokenReplaced) throw error
  state.isTokenReplaced = true
  if (verdict === undefined) return
  const { clock } = context
  const before = clock.monotonic()
  const { retryAfter = Number.POSITIVE_INFINITY } = verdict
  if (retryAfter > longestTokenWait || (deadline !== undefined && before + retryAfter >= deadline))
    throw error
  await clock.sleep(retryAfter, signal)
  statistics.backoff += clock.monotonic() - before
}

async function sleepBackOff({ error, exchange, options, state, context }: FailedAttempt): Promise<void> {
  const { operation, statistics, deadline } = exchange
  const { clock, logger, random } = context
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
function isHeldBack({ error, exchange, state, budget, context }: FailedAttempt): boolean {
  if (budget === undefined || !reflectsServiceHealth(error) || budget.allowsRetry(context.clock.monotonic()))
    return false
  state.skipped += 1
  context.logger.info('not sent again: nearly all recent attempts of this client failed', {
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
