import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { createSingleUser } from '../../server/users.ts'
import { canaries } from '../peers/peer.ts'

/** A request that has arrived as a whole. */
export interface Arrival {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  /** When, by `performance.now()`, in milliseconds. */
  readonly at: number
}

/**
 * What the server does with a request.
 *
 * @param index - How many requests came before; requests for tokens are handled separately and do not count.
 */
export type Script = (response: ServerResponse, index: number, arrival: Arrival) => void

/** A server on loopback that does what it is told and remembers what arrived. */
export interface ScriptedServer extends AsyncDisposable {
  readonly url: string
  readonly arrivals: readonly Arrival[]
  /** Waits until so many requests have arrived; for 20 seconds at most. */
  arrived(count: number): Promise<void>
}

const token = { access_token: canaries.token, token_type: 'Bearer', expires_in: 43_199 }

/** Starts a server. */
export async function startServer(script: Script, host = '127.0.0.1'): Promise<ScriptedServer> {
  const arrivals: Arrival[] = []
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const { method = '', url = '', headers } = request
      if (url.endsWith('/oauth/token')) {
        sendJson(response, 200, token)
        return
      }
      const arrival = { method, url, headers, at: performance.now() }
      arrivals.push(arrival)
      script(response, arrivals.length - 1, arrival)
    })
  })
  server.listen(0, host)
  await once(server, 'listening')
  // A server that listens on a port has an address with a port.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://${host}:${port}`,
    arrivals,
    arrived: async (count) => {
      const end = performance.now() + 20_000
      while (arrivals.length < count && performance.now() < end) await sleep(5)
    },
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

/** Sends a JSON response. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

/** An object that every client takes for the one it has asked for. */
export function sendGoodResponse(
  response: ServerResponse,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): void {
  const user = createSingleUser()
  const body = { ...user, object: 'user', success: true, errors: [], messages: [], result: user }
  sendJson(response, status, body, headers)
}

/** Refuses a request in the form that every client knows: GitHub's listens to the words, Stripe's looks for `error`. */
export function refuse(response: ServerResponse, status: number, retryAfterSeconds?: number): void {
  const message = status === 429 ? 'You have exceeded a secondary rate limit.' : 'This cannot be done.'
  sendJson(
    response,
    status,
    { message, error: { type: 'invalid_request_error', message } },
    retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) },
  )
}

/** Cuts the connection: whatever the request has done, its response is lost. */
export function loseResponse(response: ServerResponse): void {
  response.destroy()
}
