import type { Outcome } from '@cloudconnexa/errors'
import { createAttemptTimeout } from '../call/attempt-timeout.ts'
import { isRepeatable } from '../contract/operation.ts'
import type { TimeLimit, Transport, TransportRequest, TransportResponse } from '../contract/transport.ts'
import { type Clock, startTimer } from '../time/clock.ts'
import type { Next, PipelineRequest } from './exchange.ts'
import type { UnnamedStep } from './step.ts'

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
  const defaultLimit: TimeLimit = { milliseconds: attemptTimeout, clock }
  return ({ operation, request, options, signal, progress }) => {
    const { method, headers, body } = request
    const time = options.attemptTimeout
    const sent: TimedRequest = {
      method,
      url: buildUrl(request),
      headers,
      maxResponseBytes,
      signal,
      isRepeatable: isRepeatable(operation),
      progress,
      timeLimit: time === undefined ? defaultLimit : { milliseconds: time, clock },
    }
    const withBody = body === undefined ? sent : { ...sent, body }
    return sendInTime(
      transport,
      operation.responseEncoding === 'bytes' ? { ...withBody, responseType: 'bytes' } : withBody,
    )
  }
}

/** Measures each request, and notes what is known of its effect. */
export function createRequestStep({ clock }: Pick<SenderDependencies, 'clock'>): UnnamedStep {
  return {
    enter({ statistics, progress }) {
      const before = clock.monotonic()
      progress.startRequest()
      return {
        succeed(response) {
          statistics.network += clock.monotonic() - before
          progress.onResponse(response.status, response.headers)
          return response
        },
        fail(error) {
          statistics.network += clock.monotonic() - before
          return error
        },
      }
    },
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
  return sendInTime(transport, { ...request, timeLimit: { milliseconds: timeout, clock } })
}

type TimedRequest = TransportRequest & Required<Pick<TransportRequest, 'timeLimit'>>

function sendInTime(transport: Transport, request: TimedRequest): Promise<TransportResponse> {
  return transport.keepsTimeLimit === true ? transport.send(request) : watchOver(transport, request)
}

/** Does for a transport what it does not do itself: measures the time, and leaves when the signal aborts. */
function watchOver(transport: Transport, request: TimedRequest): Promise<TransportResponse> {
  const { signal, progress } = request
  const { milliseconds, clock } = request.timeLimit
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
      const reason = createAttemptTimeout(milliseconds, outcome, head)
      attempt.abort(reason)
      if (head === undefined) reject(reason)
      else resolve({ ...head, body: '', bodyError: reason })
    }
    const fail = (error: unknown): void => {
      settle()
      reject(error)
    }
    const stopTimer = startTimer(clock, milliseconds, endInTime)
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

/** Whole address of a request. */
export function buildUrl({ baseUrl, apiPath, path, query }: PipelineRequest): string {
  return `${baseUrl}${apiPath}${path}${query === '' ? '' : `?${query}`}`
}
