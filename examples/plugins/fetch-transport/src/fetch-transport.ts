import { TlsError } from '@cloudconnexa/errors'
import { explainFailure } from '@cloudconnexa/errors/runtime'
import { CloudConnexaError } from '@cloudconnexa/core'
import type { Transport, TransportRequest, TransportResponse } from '@cloudconnexa/core/runtime'
import { readBody } from './read-body.ts'

/** Options of {@link fetchTransport}. */
export interface FetchTransportOptions {
  /** What sends the requests: another implementation, or a wrapper that traces. Default: the `fetch` of the platform. */
  readonly fetch?: typeof globalThis.fetch
}

/** A transport on `fetch`, for programs whose platform or tracing wants every request to go through it. */
export function fetchTransport(options: FetchTransportOptions = {}): Transport {
  const { fetch = globalThis.fetch } = options
  return { send: (request) => send(fetch, request) }
}

async function send(
  fetch: typeof globalThis.fetch,
  { method, url, headers, body, signal, maxResponseBytes, responseType }: TransportRequest,
): Promise<TransportResponse> {
  const { host } = new URL(url)
  let response: Response
  try {
    response = await fetch(url, {
      method,
      headers,
      signal,
      // The transport neither follows nor judges: a response is a response, whatever its status.
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    })
  } catch (error) {
    throw signal.aborted ? signal.reason : await toFailure(error, host)
  }
  const head = {
    status: response.status,
    headers: Object.fromEntries(
      [...response.headers.keys()].map((name) => [name, response.headers.get(name) ?? '']),
    ),
  }
  try {
    const bytes = await readBody(response, maxResponseBytes)
    return { ...head, body: responseType === 'bytes' ? bytes : new TextDecoder().decode(bytes) }
  } catch (error) {
    if (signal.aborted) throw signal.reason
    const bodyError = await toFailure(error, host, head)
    // The status holds, whatever became of the body.
    if (bodyError instanceof CloudConnexaError) return { ...head, body: '', bodyError }
    throw bodyError
  }
}

/**
 * `fetch` throws a TypeError whatever has happened, and hides the reason in its cause, or the causes of several addresses
 * in one. Only the code is kept: the rest may quote the request.
 *
 * @param head - What has arrived of the response before.
 */
async function toFailure(
  error: unknown,
  host: string,
  head?: Pick<TransportResponse, 'status' | 'headers'>,
): Promise<unknown> {
  if (!(error instanceof TypeError)) return error
  const cause: unknown = error.cause instanceof AggregateError ? error.cause.errors[0] : error.cause
  const code = toSystemCode(readWord(cause, 'code'))
  const failure = await explainFailure({ code, host, sent: !isBeforeSending(cause), ...head })
  // A certificate that is not trusted: the one TLS failure that no retry can fix, and that comes before sending.
  const isDistrust = failure instanceof TlsError && !failure.isRetryable
  return isDistrust ? explainFailure({ code, host, sent: false }) : failure
}

/** Whether there was no connection yet. With anything else nobody knows what has left. */
function isBeforeSending(cause: unknown): boolean {
  const call = readWord(cause, 'syscall')
  return call === 'connect' || call === 'getaddrinfo' || readWord(cause, 'code') === 'UND_ERR_CONNECT_TIMEOUT'
}

/** The codes of the platform's own client, as the SDK knows them. */
function toSystemCode(code: string | undefined): string | undefined {
  if (code === 'UND_ERR_SOCKET') return 'ECONNRESET'
  return code === 'UND_ERR_CONNECT_TIMEOUT' ? 'ETIMEDOUT' : code
}

function readWord(cause: unknown, name: 'code' | 'syscall'): string | undefined {
  const value: unknown = typeof cause === 'object' && cause !== null ? Reflect.get(cause, name) : undefined
  return typeof value === 'string' ? value : undefined
}
