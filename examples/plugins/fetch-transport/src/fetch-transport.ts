import {
  errorFromFailure,
  TlsError,
  type Transport,
  type TransportRequest,
  type TransportResponse,
} from '@cloudconnexa/core'
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
  { method, url, headers, body, signal, maxResponseBytes }: TransportRequest,
): Promise<TransportResponse> {
  try {
    const answer = await fetch(url, {
      method,
      headers,
      signal,
      // The transport neither follows nor judges: an answer is an answer, whatever its status.
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    })
    return {
      status: answer.status,
      headers: Object.fromEntries(
        [...answer.headers.keys()].map((name) => [name, answer.headers.get(name) ?? '']),
      ),
      body: await readBody(answer, maxResponseBytes),
    }
  } catch (error) {
    throw signal.aborted ? signal.reason : asFailure(error, new URL(url).host)
  }
}

/**
 * `fetch` throws a TypeError whatever has happened, and hides the reason in its cause, or the causes of several addresses
 * in one. Only the code is kept: the rest may quote the request.
 */
function asFailure(error: unknown, host: string): unknown {
  if (!(error instanceof TypeError)) return error
  const cause: unknown = error.cause instanceof AggregateError ? error.cause.errors[0] : error.cause
  const code = systemCode(wordOf(cause, 'code'))
  const failure = errorFromFailure({ code, host, sent: !isBeforeSending(cause) })
  // A certificate that is not trusted: the one TLS failure that cannot be mended by trying again, and comes before sending.
  const isDistrust = failure instanceof TlsError && !failure.isRetryable
  return isDistrust ? errorFromFailure({ code, host, sent: false }) : failure
}

/** Whether there was no connection yet. With anything else nobody knows what has left. */
function isBeforeSending(cause: unknown): boolean {
  const call = wordOf(cause, 'syscall')
  return call === 'connect' || call === 'getaddrinfo' || wordOf(cause, 'code') === 'UND_ERR_CONNECT_TIMEOUT'
}

/** The codes of the platform's own client, as the SDK knows them. */
function systemCode(code: string | undefined): string | undefined {
  if (code === 'UND_ERR_SOCKET') return 'ECONNRESET'
  return code === 'UND_ERR_CONNECT_TIMEOUT' ? 'ETIMEDOUT' : code
}

function wordOf(cause: unknown, name: 'code' | 'syscall'): string | undefined {
  const value: unknown = typeof cause === 'object' && cause !== null ? Reflect.get(cause, name) : undefined
  return typeof value === 'string' ? value : undefined
}
