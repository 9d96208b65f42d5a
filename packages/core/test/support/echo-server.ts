import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server that keeps the bytes that it receives and responds with others. */
export interface EchoServer extends AsyncDisposable {
  readonly url: string
  readonly received: readonly {
    readonly method: string
    readonly url: string
    readonly headers: IncomingHttpHeaders
    readonly body: Buffer
  }[]
}

/** What an {@link EchoServer} responds with; without a body, the one that it has received. */
export interface EchoResponse {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
}

/** Starts an {@link EchoServer} on loopback. */
export async function startEchoServer({
  status = 200,
  headers = {},
  body,
}: EchoResponse = {}): Promise<EchoServer> {
  const received: EchoServer['received'][number][] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.once('end', () => {
      const all = Buffer.concat(chunks)
      received.push({
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        body: all,
      })
      response.writeHead(status, headers).end(body ?? all)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // a TCP server has no other kind of address
    received,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
