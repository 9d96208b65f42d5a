import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { certificate, privateKey } from './certificate.ts'

/** A request as it arrived. */
export interface WireRequest {
  readonly method: string
  readonly path: string
  /** Number of the request over all connections, from 0. */
  readonly index: number
  /** Number of the connection, from 0. */
  readonly connection: number
}

/** A server that writes whatever bytes a test wants it to. */
export interface WireServer extends AsyncDisposable {
  readonly url: string
  readonly requests: readonly WireRequest[]
  /** The server's ends of all connections, in the order in which they were made. */
  readonly sockets: readonly Socket[]
}

/** Options of {@link startWireServer}. */
export interface WireServerOptions {
  readonly isSecure?: boolean
  /** Called as soon as the head of a request is there, instead of waiting for its body. */
  readonly onHead?: (socket: Socket, request: WireRequest) => void
}

/**
 * Starts a {@link WireServer} on loopback.
 *
 * @param respond - Called with each whole request.
 */
export async function startWireServer(
  respond: (socket: Socket, request: WireRequest) => void,
  { isSecure = false, onHead }: WireServerOptions = {},
): Promise<WireServer> {
  const requests: WireRequest[] = []
  const sockets: Socket[] = []
  const accept = (socket: Socket): void => {
    const connection = sockets.push(socket) - 1
    let received = ''
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1')
      const end = received.indexOf('\r\n\r\n')
      if (end === -1) return
      const length = Number(/content-length: (\d+)/i.exec(received)?.[1] ?? 0)
      const isWhole = received.length >= end + 4 + length
      if (!isWhole && onHead === undefined) return
      const [method = '', path = ''] = received.split(' ', 2)
      const request = { method, path, index: requests.length, connection }
      received = ''
      requests.push(request)
      if (isWhole) respond(socket, request)
      else onHead?.(socket, request)
    })
  }
  const server = isSecure
    ? createTlsServer({ cert: certificate, key: privateKey }, accept)
    : createTcpServer(accept)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server has no other kind of address
  return {
    url: `${isSecure ? 'https' : 'http'}://127.0.0.1:${port}`,
    requests,
    sockets,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A whole response with its length. */
export function toResponse(body: string, head: string = 'HTTP/1.1 200 OK'): string {
  return `${head}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}
