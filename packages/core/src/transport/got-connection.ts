import { Agent as HttpAgent, type ClientRequest } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { getCACertificates } from 'node:tls'
import type { Socket } from 'node:net'
import { CloudConnexaError, errorFromFailure, ResponseValidationError } from '@cloudconnexa/errors'
import got, { type Agents } from 'got'
import { linkSignals } from '../cancellation.ts'
import type { GotTransportOptions } from './got.ts'
import type { Transport, TransportRequest, TransportResponse } from './transport.ts'

/** A {@link Transport} on got, with connections of its own; a file apart, so that got is loaded with the first request only. */
export function gotConnection({ certificateAuthority, agent }: GotTransportOptions): Transport {
  const own = { http: new HttpAgent({ keepAlive: true }), https: new HttpsAgent({ keepAlive: true }) }
  const agents = agent ?? own
  const trusted =
    certificateAuthority === undefined
      ? undefined
      : [...getCACertificates('default'), ...[certificateAuthority].flat()]
  return {
    send: (request) => send(request, agents, trusted),
    close: async () => {
      own.http.destroy()
      own.https.destroy()
    },
  }
}

async function send(
  request: TransportRequest,
  agents: Agents,
  trusted: string[] | undefined,
): Promise<TransportResponse> {
  const { method, url, headers, body, maxResponseBytes, signal } = request
  const abort = linkSignals(signal)
  const connection = { reached: false }
  try {
    const answer = got(url, {
      method,
      headers: { ...headers },
      ...(body === undefined ? {} : { body }),
      agent: agents,
      ...(trusted === undefined ? {} : { https: { certificateAuthority: trusted } }),
      signal: abort.signal,
      responseType: 'text',
      // The pipeline does all of this itself.
      retry: { limit: 0 },
      followRedirect: false,
      throwHttpErrors: false,
    })
    void answer.on('request', (sent: ClientRequest) => watchConnection(sent, connection))
    void answer.on('downloadProgress', ({ transferred }) => {
      if (transferred > maxResponseBytes) abort.abort(tooLarge(maxResponseBytes))
    })
    const { statusCode, headers: answered, body: text } = await answer
    return { status: statusCode, headers: plainHeaders(answered), body: text }
  } catch (error) {
    // got's errors carry the token, the body and the address: nothing but the code is kept.
    if (abort.signal.aborted) throw abort.signal.reason
    if (error instanceof CloudConnexaError) throw error
    throw errorFromFailure({ code: codeOf(error), host: new URL(url).host, sent: connection.reached })
  } finally {
    abort.release()
  }
}

/** Notes when bytes of the request can have left: on a connection that is made, and encrypted where it has to be. */
function watchConnection(request: ClientRequest, connection: { reached: boolean }): void {
  const watch = (socket: Socket): void => {
    if (!socket.connecting) {
      connection.reached = true
      return
    }
    socket.once(request.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
      connection.reached = true
    })
  }
  if (request.socket === null) request.once('socket', watch)
  else watch(request.socket)
}

function plainHeaders(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): Record<string, string> {
  const plain: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) plain[name] = typeof value === 'string' ? value : value.join(', ')
  }
  return plain
}

function codeOf(error: unknown): string | undefined {
  const code: unknown =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}

function tooLarge(maxResponseBytes: number): ResponseValidationError {
  return new ResponseValidationError(
    `The answer is longer than ${maxResponseBytes} bytes and was given up.`,
    {
      code: 'RESPONSE_TOO_LARGE',
      hint: 'Ask for smaller pages, or raise the client option `maxResponseBytes`.',
      issues: [{ path: '', message: `is longer than ${maxResponseBytes} bytes` }],
      outcome: 'unknown',
    },
  )
}
