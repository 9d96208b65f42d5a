import { TimeoutError } from '@cloudconnexa/errors'
import { linkSignals } from '../cancellation.ts'
import { type Clock, startTimer } from '../clock.ts'
import type { Exchange, ExchangeResponse, Next } from '../pipeline/exchange.ts'
import type { Policy } from '../pipeline/policy.ts'
import { explainOutcome } from './outcome.ts'

/** Ends the whole call, with queue and back-off, when its `timeout` is over. */
export function deadlinePolicy(clock: Clock): Policy {
  return {
    name: 'deadline',
    apply: (exchange, next) => {
      const { timeout } = exchange.options
      return timeout === undefined ? next(exchange) : within(timeout, exchange, next)
    },
  }

  async function within(timeout: number, exchange: Exchange, next: Next): Promise<ExchangeResponse> {
    const call = linkSignals(exchange.signal)
    const deadline = clock.monotonic() + timeout
    const endCall = (): void => call.abort(deadlineExceeded(timeout, undefined, exchange.statistics.failure))
    const stopTimer = startTimer(clock, timeout, endCall)
    try {
      return await next({ ...exchange, signal: call.signal, deadline })
    } catch (error) {
      if (!exchange.signal.aborted && error instanceof TimeoutError && error.kind === 'deadline')
        addOutcome(error, exchange)
      throw error
    } finally {
      stopTimer()
      call.release()
    }
  }
}

/**
 * The error of a call whose time is over, or would be over before it could go on.
 *
 * @param timeout - Time that the call had, in milliseconds.
 * @param reason - Why it ends before its time is over.
 * @param cause - The failure of the last attempt.
 */
export function deadlineExceeded(timeout: number, reason?: string, cause?: unknown): TimeoutError {
  return new TimeoutError(
    `The call was not done within its ${timeout} ms${reason === undefined ? '.' : `: ${reason}.`}`,
    {
      code: 'DEADLINE_EXCEEDED',
      hint: 'Give it more time with the option `timeout`, or ask for less at once: the API allows few requests a minute.',
      kind: 'deadline',
      milliseconds: timeout,
      cause,
    },
  )
}

function addOutcome(error: TimeoutError, { operation, statistics }: Exchange): void {
  explainOutcome(error.attach({ outcome: statistics.outcome }), operation, error.hint)
}
