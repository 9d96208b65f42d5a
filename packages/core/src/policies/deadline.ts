import { TimeoutError } from '@cloudconnexa/errors'
import { linkSignals } from '../async/cancellation.ts'
import { type Clock, startTimer } from '../time/clock.ts'
import type { PolicyContext } from '../pipeline/policy-context.ts'
import type { Exchange } from '../pipeline/exchange.ts'
import type { StepResult, Step } from '../pipeline/step.ts'
import { createDeadlineExceeded } from '../call/deadline-exceeded.ts'
import { addOutcomeHint } from '../pipeline/add-outcome-hint.ts'

/** Ends the whole call, with queue and back-off, when its `timeout` is over. */
export function createDeadlineStep(_options: object, { clock }: PolicyContext): Step {
  return {
    name: 'deadline',
    enter: (exchange) => {
      const { timeout } = exchange.options
      return timeout === undefined ? undefined : startDeadline(timeout, exchange, clock)
    },
  }
}

function startDeadline(timeout: number, exchange: Exchange, clock: Clock): StepResult {
  const now = clock.monotonic()
  // Calls that share a timeout come with the end of it.
  const deadline = exchange.deadline ?? now + timeout
  if (now >= deadline) throw createDeadlineExceeded(timeout).attach({ outcome: exchange.progress.outcome })
  const call = linkSignals(exchange.signal)
  const stopTimer = startTimer(clock, deadline - now, () =>
    call.abort(createDeadlineExceeded(timeout, undefined, exchange.progress.failure)),
  )
  const release = (): void => {
    stopTimer()
    call.release()
  }
  return {
    exchange: { ...exchange, signal: call.signal, deadline },
    succeed: (response) => {
      release()
      return response
    },
    fail: (error) => {
      release()
      return explainDeadline(error, exchange)
    },
  }
}

/** Says on the error of a deadline what is known of the effect of the call. */
async function explainDeadline(error: unknown, { signal, operation, progress }: Exchange): Promise<unknown> {
  if (signal.aborted || !(error instanceof TimeoutError) || error.kind !== 'deadline') return error
  return addOutcomeHint(error.attach({ outcome: progress.outcome }), operation)
}
