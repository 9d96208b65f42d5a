import { TimeoutError } from '@cloudconnexa/errors'
import { type Clock, startTimer } from '../clock.ts'
import type { Transport, TransportRequest, TransportResponse } from '../transport/transport.ts'
import type { Next } from './exchange.ts'
import { urlOf } from './url.ts'

/** What {@link sendWith} is made from. */
export interface SendParts {
  readonly transport: Transport
  readonly clock: Clock
  readonly maxResponseBytes: number
  /** Milliseconds. */
  readonly attemptTimeout: number
}

/** The end of the pipeline: one HTTP request, within its time. */
export function sendWith({ transport, clock, maxResponseBytes, attemptTimeout }: SendParts): Next {
  return async ({ request, options, signal, statistics }) => {
    const before = clock.now()
    const { method, headers, body } = request
    // Until something more is known, and for good if the call ends here.
    statistics.outcome = 'unknown'
    try {
      const response = await sendWithin(transport, clock, options.attemptTimeout ?? attemptTimeout, {
        method,
        url: urlOf(request),
        headers,
        ...(body === undefined ? {} : { body }),
        maxResponseBytes,
        signal,
      })
      return { status: response.status, headers: response.headers, body: response.body }
    } finally {
      statistics.network += clock.now() - before
    }
  }
}

/**
 * Sends one request and gives it up when its time is over or its signal aborts.
 *
 * @param timeout - Milliseconds.
 * @throws TimeoutError (`ATTEMPT_TIMEOUT`, outcome `unknown`), or what the transport throws, or the signal's own reason.
 */
export function sendWithin(
  transport: Transport,
  clock: Clock,
  timeout: number,
  request: TransportRequest,
): Promise<TransportResponse> {
  const { signal } = request
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const attempt = new AbortController()
    const settle = (): void => {
      stopTimer()
      signal.removeEventListener('abort', follow)
    }
    const giveUp = (reason: unknown): void => {
      settle()
      attempt.abort(reason)
      // Transports are asked to stop; one that does not heed its signal must hold nobody up.
      reject(reason)
    }
    const follow = (): void => giveUp(signal.reason)
    const fail = (error: unknown): void => {
      settle()
      reject(error)
    }
    const stopTimer = startTimer(clock, timeout, () => giveUp(attemptTimedOut(timeout)))
    signal.addEventListener('abort', follow, { once: true })
    try {
      transport.send({ ...request, signal: attempt.signal }).then((response) => {
        settle()
        resolve(response)
      }, fail)
    } catch (error) {
      fail(error)
    }
  })
}

function attemptTimedOut(timeout: number): TimeoutError {
  return new TimeoutError(`One request was not answered within ${timeout} ms.`, {
    code: 'ATTEMPT_TIMEOUT',
    hint: 'Give a single request more time with the option `attemptTimeout`, or ask for smaller pages.',
    kind: 'attempt',
    milliseconds: timeout,
    // The request may have been carried out all the same.
    outcome: 'unknown',
    isRetryable: true,
  })
}
