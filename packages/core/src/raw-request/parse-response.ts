import { CloudConnexaError } from '@cloudconnexa/errors'
import { linkSignals, rejectOnAbort } from '../async/cancellation.ts'
import { createDeadlineExceeded } from '../call/deadline-exceeded.ts'
import type { Exchange, ExchangeResponse } from '../pipeline/exchange.ts'
import { toTiming } from '../policies/observe.ts'
import { explainOutcome } from '../pipeline/explain-outcome.ts'
import { type Clock, startTimer } from '../time/clock.ts'

/**
 * Has the caller's schema make the result of a response, within the time of the call.
 *
 * @throws {ResponseValidationError} (`RESPONSE_INVALID`) when the response does not fit the schema; it says that the request took
 *   effect.
 * @throws {TimeoutError} (`DEADLINE_EXCEEDED`) when an asynchronous schema takes longer than the call may. The reason of the
 *   signal is passed on.
 */
export async function parseResponse(
  exchange: Exchange,
  { body, status }: ExchangeResponse,
  clock: Clock,
): Promise<unknown> {
  const { operation, statistics } = exchange
  try {
    const parsed: unknown = operation.written?.parse?.(body)
    return parsed instanceof Promise ? await waitInTime(parsed, exchange, clock) : parsed
  } catch (error) {
    if (exchange.signal.aborted || !(error instanceof CloudConnexaError)) throw error
    const { attempts } = statistics
    const timing = toTiming(statistics, clock.monotonic())
    error.attach({ operation: operation.id, status, attempts, timing, outcome: 'applied' })
    throw explainOutcome(error, operation, error.hint)
  }
}

async function waitInTime<T>(work: Promise<T>, exchange: Exchange, clock: Clock): Promise<T> {
  const { signal, options, statistics } = exchange
  const { timeout } = options
  if (timeout === undefined) return rejectOnAbort(work, signal)
  const wait = linkSignals(signal)
  const deadline = exchange.deadline ?? statistics.startedAt + timeout
  const left = Math.max(0, deadline - clock.monotonic())
  const stopTimer = startTimer(clock, left, () => wait.abort(createDeadlineExceeded(timeout)))
  try {
    return await rejectOnAbort(work, wait.signal)
  } finally {
    stopTimer()
    wait.release()
  }
}
