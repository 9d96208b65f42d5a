import { type Outcome, TimeoutError } from '@cloudconnexa/errors'
import { type Clock, startTimer } from '../time/clock.ts'
import { isRepeatable } from '../contract/operation.ts'
import { combineOutcomes, readOutcome } from './outcome.ts'
import type { Transport, TransportRequest, TransportResponse } from '../contract/transport.ts'
import type { ExchangeResponse, Next, PipelineRequest } from './exchange.ts'

/** What {@link createSender} needs. */
export interface SenderDependencies {
  readonly transport: Transport
  readonly clock: Clock
  readonly maxResponseBytes: number
  /** Milliseconds. */
  readonly attemptTimeout: number
}

/** Makes the end of the pipeline: one HTTP request, within its time. */
export function createSender({
  transport,
  clock,
  maxResponseBytes,
  attemptTimeout,
}: SenderDependencies): Next {
  return async ({
    operation,
    request,
    options,
    signal,
    statistics,
    progress: callProgress,
  }): Promise<ExchangeResponse> => {
    const before = clock.monotonic()
    const { method, headers, body } = request
    const earlier = callProgress.attemptOutcome
    // What holds until something more is known, and for good if the call ends here.
    const listeners = {
      onSent: () => {
        callProgress.report(combineOutcomes(earlier, 'unknown'))
      },
      onResponse: (status: number, received: TransportResponse['headers']) => {
        callProgress.report(combineOutcomes(earlier, readOutcome(status, received)))
      },
    }
    try {
      const response = await sendWithTimeout(transport, clock, options.attemptTimeout ?? attemptTimeout, {
        method,
        url: buildUrl(request),
        headers,
        ...(body === undefined ? {} : { body }),
        ...(operation.responseEncoding === 'bytes' ? { responseType: 'bytes' } : {}),
        maxResponseBytes,
        signal,
        isRepeatable: isRepeatable(operation),
        progress: listeners,
      })
      listeners.onResponse(response.status, response.headers)
      return response
    } finally {
      statistics.network += clock.monotonic() - before
    }
  }
}

/**
 * Sends one request and ends it when its time is over or its signal aborts.
 *
 * @param timeout - Milliseconds.
 * @returns The response; with a `bodyError` where the time was over after its status had arrived.
 * @throws {TimeoutError} (`ATTEMPT_TIMEOUT`) when the time is over before a status has arrived; its outcome is `not-sent` where
 *   the transport knows that nothing was sent, else `unknown`. What the transport throws, and the signal's own reason, are
 *   passed on.
 */
export function sendWithTimeout(
  transport: Transport,
  clock: Clock,
  timeout: number,
  request: TransportRequest,
): Promise<TransportResponse> {
  const { signal, progress } = request
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const attempt = new AbortController()
    let outcome: Outcome = 'not-sent'
    let head: Pick<TransportResponse, 'status' | 'headers'> | undefined
    const markSent = (): void => {
      outcome = 'unknown'
      progress?.onSent()
    }
    const settle = (): void => {
      stopTimer()
      signal.removeEventListener('abort', leave)
    }
    const leave = (): void => {
      settle()
      attempt.abort(signal.reason)
      // Transports are asked to stop; one that does not heed its signal must hold nobody up.
      reject(signal.reason)
    }
    const endInTime = (): void => {
      settle()
      const reason = createAttemptTimeout(timeout, outcome, head)
      attempt.abort(reason)
      if (head === undefined) reject(reason)
      else resolve({ ...head, body: '', bodyError: reason })
    }
    const fail = (error: unknown): void => {
      settle()
      reject(error)
    }
    const stopTimer = startTimer(clock, timeout, endInTime)
    signal.addEventListener('abort', leave, { once: true })
    if (transport.reportsProgress !== true) markSent()
    const onResponse = (status: number, headers: TransportResponse['headers']): void => {
      head = { status, headers }
      progress?.onResponse(status, headers)
    }
    try {
      const sent = { ...request, signal: attempt.signal, progress: { onSent: markSent, onResponse } }
      transport.send(sent).then((response) => {
        settle()
        resolve(response)
      }, fail)
    } catch (error) {
      fail(error)
    }
  })
}

function createAttemptTimeout(
  timeout: number,
  outcome: Outcome,
  head: Pick<TransportResponse, 'status' | 'headers'> | undefined,
): TimeoutError {
  const message =
    head === undefined
      ? `No response arrived within ${timeout} ms.`
      : `The response with status ${head.status} was not complete within ${timeout} ms.`
  return new TimeoutError(message, {
    code: 'ATTEMPT_TIMEOUT',
    hint: 'Give a single request more time with the option `attemptTimeout`, or ask for smaller pages.',
    kind: 'attempt',
    milliseconds: timeout,
    outcome,
    isRetryable: true,
    ...head,
  })
}

/** Whole address of a request. */
export function buildUrl({ baseUrl, apiPath, path, query }: PipelineRequest): string {
  return `${baseUrl}${apiPath}${path}${query === '' ? '' : `?${query}`}`
}
