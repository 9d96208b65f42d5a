import { createServer, type ServerOptions } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import type { Issued } from './certificates.ts'

/** An API that speaks TLS, with a certificate of the test's own. */
export interface SecureServer extends AsyncDisposable {
  /** By address. */
  readonly url: string
  readonly port: number
  /** Method and path of each request. */
  readonly requests: readonly string[]
  /** Common name of the client certificate of each request. */
  readonly clients: readonly (string | undefined)[]
  /** Whether the TLS session of each request was resumed. */
  readonly resumed: readonly boolean[]
  /** How many connections it has got. */
  readonly connections: number
  /** Closes every connection. */
  hangUp(): void
}

/** Starts a {@link SecureServer} that responds to everything with `{"by":"api"}`. */
export async function startSecureServer(
  identity: Issued,
  options: ServerOptions = {},
): Promise<SecureServer> {
  const requests: string[] = []
  const clients: (string | undefined)[] = []
  const resumed: boolean[] = []
  const sockets = new Set<Socket>()
  let connections = 0
  const server = createServer(
    { cert: identity.certificate, key: identity.key, ...options },
    (incoming, response) => {
      const socket = incoming.socket as TLSSocket // the server has no others
      requests.push(`${incoming.method} ${incoming.url}`)
      clients.push([socket.getPeerCertificate().subject?.CN].flat()[0])
      resumed.push(socket.isSessionReused())
      incoming.resume().on('end', () => {
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"by":"api"}')
      })
    },
  )
  server.on('connection', (socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server has no other kind of address
  return {
    url: `https://127.0.0.1:${port}`,
    port,
    requests,
    clients,
    resumed,
    get connections() {
      return connections
    },
    hangUp: () => sockets.forEach((socket) => socket.destroy()),
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
