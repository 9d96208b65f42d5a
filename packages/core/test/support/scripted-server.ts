import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as it arrived. */
export interface ReceivedRequest {
  readonly method: string
  /** Path without query, as it was on the wire. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readonly body: string
  /** Number of the TCP connection that it came by, from 1. */
  readonly connection: number
}

/** What the server does with a request. */
export type ScriptedResponse =
  | {
      readonly status?: number
      readonly headers?: Readonly<Record<string, string>>
      /** An object is sent as JSON. */
      readonly body?: string | Buffer | object
    }
  /** Reads the request and cuts the connection. */
  | 'reset'
  /** Never responds. */
  | 'hang'
  /** Whatever the test wants to do. */
  | ((response: ServerResponse) => void)

/** Responses by number of the request, from 0; a list's last entry serves all that come after. */
export type Script =
  readonly ScriptedResponse[] | ((request: ReceivedRequest, index: number) => ScriptedResponse)

/** A server on loopback that responds as scripted and keeps what arrived. */
export interface ScriptedServer extends AsyncDisposable {
  readonly url: string
  readonly requests: readonly ReceivedRequest[]
  /** How many connections are open. */
  connections(): Promise<number>
  /** Resolves when that many requests have arrived. */
  received(count: number): Promise<void>
}

/** Starts a {@link ScriptedServer}. */
export async function startScriptedServer(script: Script): Promise<ScriptedServer> {
  const requests: ReceivedRequest[] = []
  const connections = new Map<unknown, number>()
  const waiting = new Set<{ readonly count: number; readonly resolve: () => void }>()
  const selectResponse = (request: ReceivedRequest, index: number): ScriptedResponse =>
    typeof script === 'function' ? script(request, index) : (script[Math.min(index, script.length - 1)] ?? {})
  const server = createServer((incoming, response) => {
    readText(incoming).then(
      (body) => {
        const { method = '', headers, socket } = incoming
        const url = new URL(incoming.url ?? '/', 'http://localhost')
        const path = (incoming.url ?? '').replace(/\?.*$/, '')
        const connection = connections.get(socket) ?? connections.size + 1
        connections.set(socket, connection)
        const request = { method, path, query: url.searchParams, headers, body, connection }
        requests.push(request)
        write(response, selectResponse(request, requests.length - 1))
        for (const { count, resolve } of waiting) if (requests.length >= count) resolve()
      },
      () => undefined,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // a TCP server has no other kind of address
    requests,
    connections: () =>
      new Promise((resolve, reject) => {
        server.getConnections((error, count) => (error === null ? resolve(count) : reject(error)))
      }),
    received: (count) =>
      new Promise((resolve) => {
        if (requests.length >= count) resolve()
        else waiting.add({ count, resolve })
      }),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function readText(incoming: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of incoming.setEncoding('utf8')) text += String(chunk)
  return text
}

function write(response: ServerResponse, scripted: ScriptedResponse): void {
  if (scripted === 'hang') return
  if (scripted === 'reset') {
    response.socket?.resetAndDestroy()
    return
  }
  if (typeof scripted === 'function') {
    scripted(response)
    return
  }
  const { status = 200, headers = {}, body = '' } = scripted
  const isRaw = typeof body === 'string' || Buffer.isBuffer(body)
  response.writeHead(status, isRaw ? headers : { 'content-type': 'application/json', ...headers })
  response.end(isRaw ? body : JSON.stringify(body))
}
