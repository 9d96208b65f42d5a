import type { CallTiming } from '@cloudconnexa/errors'
import type { Operation } from '../contract/operation.ts'
import type { CallStatistics, Exchange } from '../pipeline/exchange.ts'
import { callChannels } from './channels.ts'
import { describeOperation, readErrorCode, readStatus } from './describe.ts'
import type { CallDiagnostics } from './call-message.ts'
import { traceWork } from './trace-work.ts'

/** What a call counts and knows of itself. */
type CallState = Pick<Exchange, 'statistics' | 'progress'>

/** A call that somebody listens to. */
export interface TracedCall {
  /** The call has begun. */
  begin(state: CallState): void
}

// By the statistics, which all attempts of a call share.
const messages = new WeakMap<CallStatistics, CallDiagnostics>()

/** The message of a call; `undefined` where nobody was subscribed when it began. */
export function findCallMessage(statistics: CallStatistics): CallDiagnostics | undefined {
  return messages.get(statistics)
}

/** A call as its caller has made it. */
export interface CallToTrace {
  readonly operation: Operation<never, unknown>
  readonly calledMethod: string | undefined
  /** The caller's own. */
  readonly signal: AbortSignal | undefined
  /** The time of the call so far. */
  readonly readTiming: (statistics: CallStatistics) => CallTiming
}

const noTime: CallTiming = { total: 0, queue: 0, backoff: 0, token: 0, network: 0 }

/** Makes a call and publishes its events. */
export function traceCall<Result extends { readonly status: number }>(
  { operation, calledMethod, signal, readTiming }: CallToTrace,
  run: (call: TracedCall) => Promise<Result>,
): Promise<Result> {
  const message: CallDiagnostics = {
    ...describeOperation(operation),
    calledMethod,
    attempts: 0,
    status: undefined,
    outcome: 'not-sent',
    error: undefined,
    timing: noTime,
  }
  let state: CallState | undefined
  const begin = (begun: CallState): void => {
    state = begun
    messages.set(begun.statistics, message)
  }
  return traceWork(callChannels, {
    message,
    run: () => run({ begin }),
    describeEnd: (settled) => ({
      ...(state !== undefined && {
        attempts: state.statistics.attempts,
        outcome: state.progress.outcome,
        timing: readTiming(state.statistics),
      }),
      ...('error' in settled
        ? {
            status: readStatus(settled.error),
            error: readErrorCode(settled.error, signal?.aborted === true),
          }
        : { status: settled.result.status }),
    }),
  })
}
