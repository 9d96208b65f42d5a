import { type CallTiming, CloudConnexaError } from '@cloudconnexa/errors'
import { roundDuration } from '../time/clock.ts'
import { isLogged } from '../logging/logger.ts'
import type { PolicyContext } from '../pipeline/policy-context.ts'
import { attemptChannels, isTraced } from '../diagnostics/channels.ts'
import { readErrorCode, readStatus } from '../diagnostics/describe.ts'
import { traceAttempt } from '../diagnostics/trace-attempt.ts'
import type { CallStatistics, Exchange } from '../pipeline/exchange.ts'
import type { Step } from '../pipeline/step.ts'

/** Reports whole calls to the log, and adds to errors what the call went through. */
export function createObserveCallStep(_options: object, { clock, logger }: PolicyContext): Step {
  const writesLog = isLogged(logger, 'debug')
  const report = ({ operation, signal, statistics }: Exchange, status?: number, error?: unknown): void => {
    if (!writesLog) return
    logger.debug(error === undefined ? 'call done' : 'call failed', {
      operation: operation.id,
      status,
      error: error === undefined ? undefined : readErrorCode(error, signal.aborted),
      attempts: statistics.attempts,
      milliseconds: roundDuration(clock.monotonic() - statistics.startedAt),
    })
  }
  return {
    name: 'observe-call',
    enter: (exchange) => ({
      succeed(response) {
        report(exchange, response.status)
        return response
      },
      fail(error) {
        // The reason of the caller's signal is the caller's, and other calls may share it.
        if (error instanceof CloudConnexaError && error !== exchange.signal.reason)
          addFacts(error, exchange, clock.monotonic())
        report(exchange, readStatus(error), error)
        return error
      },
    }),
  }
}

/** Reports every single HTTP request to the tracing channel of attempts. */
export function createObserveAttemptStep(): Step {
  return {
    name: 'observe-attempt',
    enter: (exchange) =>
      isTraced(attemptChannels) ? { around: (rest) => traceAttempt(exchange, rest) } : undefined,
  }
}

function addFacts(error: CloudConnexaError, { operation, statistics }: Exchange, now: number): void {
  error.attach({ operation: operation.id, attempts: statistics.attempts, timing: toTiming(statistics, now) })
}

/** The time of a call so far. */
export function toTiming(
  { startedAt, queue, backoff, token, network }: CallStatistics,
  now: number,
): CallTiming {
  return {
    total: roundDuration(now - startedAt),
    queue: roundDuration(queue),
    backoff: roundDuration(backoff),
    token: roundDuration(token),
    network: roundDuration(network),
  }
}
