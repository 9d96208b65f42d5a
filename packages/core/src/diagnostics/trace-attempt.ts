import type { Exchange, ExchangeResponse } from '../pipeline/exchange.ts'
import { attemptChannels } from './channels.ts'
import { describeOperation, describeServer, readErrorCode, readStatus } from './describe.ts'
import type { AttemptDiagnostics } from './messages.ts'
import { findCallMessage } from './trace-call.ts'
import { traceWork } from './trace-work.ts'

/** Sends one request and publishes its events. */
export function traceAttempt(
  { operation, request, signal, statistics, progress }: Exchange,
  run: () => Promise<ExchangeResponse>,
): Promise<ExchangeResponse> {
  const before = statistics.network
  const { body } = request
  const message: AttemptDiagnostics = {
    ...describeOperation(operation),
    ...describeServer(request.baseUrl),
    call: findCallMessage(statistics),
    attempt: statistics.attempts,
    requestBytes: body === undefined ? undefined : Buffer.byteLength(body),
    status: undefined,
    outcome: 'not-sent',
    error: undefined,
    milliseconds: 0,
  }
  return traceWork(attemptChannels, {
    message,
    run,
    describeEnd: (settled) => ({
      outcome: progress.attemptOutcome,
      milliseconds: statistics.network - before,
      ...('error' in settled
        ? { status: readStatus(settled.error), error: readErrorCode(settled.error, signal.aborted) }
        : { status: settled.result.status }),
    }),
  })
}
