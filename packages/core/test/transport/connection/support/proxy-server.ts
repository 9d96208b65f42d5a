import { createServer as createHttpServer, type IncomingMessage, request as sendRequest } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { type AddressInfo, connect, type Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import type { Issued } from './certificates.ts'

/** How a proxy behaves; all of it is up to the test. */
export interface ProxyServerOptions {
  /** With which it speaks TLS itself. */
  readonly identity?: Issued
  /** Authority of the client certificates that it asks for; who has none is welcome all the same. */
  readonly asksForCertificates?: string
  /** The header `proxy-authorization` that it asks for. */
  readonly authorization?: string
  /** What it does with CONNECT instead of opening a tunnel. */
  readonly onConnect?: (socket: Socket, index: number) => void
}

/** A real proxy on loopback: tunnels by CONNECT, and forwards requests with a whole address. */
export interface ProxyServer extends AsyncDisposable {
  readonly url: string
  /** Host and port. */
  readonly name: string
  /** Method and address of each request that it has got. */
  readonly requests: readonly string[]
  /** Header `proxy-authorization` of each request. */
  readonly authorizations: readonly (string | undefined)[]
  /** Common name of the client certificate of each connection by TLS. */
  readonly clients: readonly (string | undefined)[]
  /** How many connections it has got. */
  readonly connections: number
  /** Resolves when that many requests have come. */
  received(count: number): Promise<void>
  /** Resolves when every connection to it is closed. */
  left(): Promise<void>
}

/** Starts a {@link ProxyServer}. */
export async function startProxy({
  identity,
  asksForCertificates,
  authorization,
  onConnect = openTunnel,
}: ProxyServerOptions = {}): Promise<ProxyServer> {
  const requests: string[] = []
  const authorizations: (string | undefined)[] = []
  const clients: (string | undefined)[] = []
  const sockets = new Set<Socket>()
  const waiting = new Set<() => void>()
  let connections = 0
  const look = (): void => waiting.forEach((check) => check())
  const until = (holds: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const check = (): void => {
        if (!holds()) return
        waiting.delete(check)
        resolve()
      }
      waiting.add(check)
      check()
    })
  const note = ({ method, url, headers }: IncomingMessage): boolean => {
    requests.push(`${method} ${url}`)
    authorizations.push(headers['proxy-authorization'])
    look()
    return authorization === undefined || headers['proxy-authorization'] === authorization
  }
  const server =
    identity === undefined
      ? createHttpServer()
      : createHttpsServer({
          cert: identity.certificate,
          key: identity.key,
          ...(asksForCertificates !== undefined && {
            ca: asksForCertificates,
            requestCert: true,
            rejectUnauthorized: false,
          }),
        })
  server.on('request', (incoming, response) => {
    if (!note(incoming)) {
      response.writeHead(407, { 'proxy-authenticate': 'Basic realm="proxy"' }).end('go away')
      return
    }
    const { method, url = '', headers } = incoming
    const { 'proxy-authorization': _, ...rest } = headers
    const outgoing = sendRequest(
      url,
      { agent: false, method: method ?? 'GET', headers: rest },
      (received) => {
        response.writeHead(received.statusCode ?? 502, received.headers)
        received.pipe(response)
      },
    )
    outgoing.on('error', () => response.writeHead(502).end())
    incoming.pipe(outgoing)
  })
  server.on('connect', (incoming: IncomingMessage, socket: Socket) => {
    const isAllowed = note(incoming)
    if (onConnect !== openTunnel) {
      // A server for HTTP leaves half of a connection open, and does not notice the end of one that nobody reads.
      socket.on('end', () => socket.end()).resume()
    }
    if (isAllowed) onConnect(Object.assign(socket, { target: incoming.url }), requests.length - 1)
    else socket.end('HTTP/1.1 407 Who are you\r\nproxy-authenticate: Basic realm="proxy"\r\n\r\n')
  })
  server.on('connection', (socket: Socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('close', () => {
      sockets.delete(socket)
      look()
    })
  })
  server.on('secureConnection', (socket: TLSSocket) => {
    clients.push([socket.getPeerCertificate().subject?.CN].flat()[0])
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server has no other kind of address
  return {
    url: `${identity === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    name: `127.0.0.1:${port}`,
    requests,
    authorizations,
    clients,
    get connections() {
      return connections
    },
    received: (count) => until(() => requests.length >= count),
    left: () => until(() => sockets.size === 0),
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Connects to where CONNECT was to lead, and passes bytes on in both directions. */
export function openTunnel(socket: Socket & { readonly target?: string }): void {
  const { hostname, port } = new URL(`http://${socket.target ?? ''}`)
  const upstream = connect(Number(port), hostname, () => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    socket.pipe(upstream).pipe(socket)
  })
  upstream.on('error', () => socket.destroy())
  upstream.on('close', () => socket.destroy())
  socket.on('error', () => upstream.destroy())
  socket.on('close', () => upstream.destroy())
}
