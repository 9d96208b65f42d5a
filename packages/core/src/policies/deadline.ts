import { TimeoutError } from '@cloudconnexa/errors'
import { linkSignals } from '../async/cancellation.ts'
import { startTimer } from '../time/clock.ts'
import type { PolicyContext } from '../pipeline/policy-context.ts'
import type { Exchange, ExchangeResponse, Next } from '../pipeline/exchange.ts'
import type { Policy } from '../pipeline/policy.ts'
import { createDeadlineExceeded } from '../call/deadline-exceeded.ts'
import { explainOutcome } from '../pipeline/outcome.ts'

/** Ends the whole call, with queue and back-off, when its `timeout` is over. */
export function createDeadlinePolicy(_options: object, { clock }: PolicyContext): Policy {
  return {
    name: 'deadline',
    apply: (exchange, next) => {
      const { timeout } = exchange.options
      return timeout === undefined ? next(exchange) : runWithin(timeout, exchange, next)
    },
  }

  async function runWithin(timeout: number, exchange: Exchange, next: Next): Promise<ExchangeResponse> {
    const call = linkSignals(exchange.signal)
    const now = clock.monotonic()
    // Calls that share a timeout come with the end of it.
    const deadline = exchange.deadline ?? now + timeout
    const endCall = (): void =>
      call.abort(createDeadlineExceeded(timeout, undefined, exchange.progress.failure))
    const stopTimer = startTimer(clock, deadline - now, endCall)
    try {
      if (now >= deadline) throw createDeadlineExceeded(timeout)
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

function addOutcome(error: TimeoutError, { operation, progress }: Exchange): void {
  explainOutcome(error.attach({ outcome: progress.outcome }), operation, error.hint)
}
