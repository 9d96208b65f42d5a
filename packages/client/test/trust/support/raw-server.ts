import { createServer, type AddressInfo, type Socket } from 'node:net'

/** Responds to a request with any bytes; `index` counts requests from 0. */
export type RawResponder = (socket: Socket, request: string, index: number) => void

/** A server that knows nothing of HTTP but where the head of a request ends, so that it can break every rule. */
export interface RawServer extends AsyncDisposable {
  readonly url: string
  readonly port: number
  /** The requests that have arrived, as they were on the wire. */
  readonly requests: readonly string[]
  /** Connections ever made. */
  readonly connections: number
  /** Bytes that the other side has taken from it, what the system's buffers hold included. */
  readonly bytesTaken: number
  /** Resolves when no connection is open. */
  idle(): Promise<void>
}

/** Starts a {@link RawServer} on loopback. */
export async function startRawServer(respond: RawResponder): Promise<RawServer> {
  const requests: string[] = []
  const open = new Set<Socket>()
  const waiting = new Set<() => void>()
  let connections = 0
  let bytesTaken = 0
  const server = createServer((socket) => {
    connections += 1
    open.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => {
      bytesTaken += socket.bytesWritten
      open.delete(socket)
      if (open.size === 0) for (const resolve of waiting) resolve()
    })
    let received = ''
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      received += chunk
      const end = received.indexOf('\r\n\r\n')
      const length = Number(/content-length: (\d+)/i.exec(received)?.[1] ?? 0)
      if (end === -1 || received.length < end + 4 + length) return
      requests.push(received)
      const request = received
      received = ''
      respond(socket, request, requests.length - 1)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server has no other kind of address
  return {
    url: `http://127.0.0.1:${String(port)}`,
    port,
    requests,
    get connections() {
      return connections
    },
    get bytesTaken() {
      return bytesTaken
    },
    idle: () =>
      new Promise((resolve) => {
        if (open.size === 0) resolve()
        else waiting.add(resolve)
      }),
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A whole response and the end of the connection: 200 with a body and its length, unless the head says otherwise. */
export function http(
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
  status: string = '200 OK',
): Buffer {
  const all = {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
    ...headers,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`, 'latin1'),
    Buffer.from(body),
  ])
}

/** Writes the same bytes again and again until the connection is closed or so many bytes are written; then ends it. */
export function pour(socket: Socket, chunk: string | Buffer, most: number = Number.POSITIVE_INFINITY): void {
  let written = 0
  const fill = (): void => {
    while (!socket.destroyed && written < most) {
      written += chunk.length
      if (!socket.write(chunk)) return
    }
    if (written >= most) socket.end()
  }
  socket.on('drain', fill)
  fill()
}
