import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** A server that tells when its connections are closed. */
export interface IdleServer extends AsyncDisposable {
  readonly url: string
  /** How many connections it has got. */
  readonly connections: number
  /** How many of them are open. */
  readonly open: number
  /** Resolves when no more than so many are open. */
  until(open: number): Promise<void>
}

/**
 * Starts an {@link IdleServer} that responds to everything, to `/slow` after a while, and never closes a connection in order.
 *
 * @param keepAlive - The header of that name.
 * @param forgetAfter - Milliseconds after which an idle connection is forgotten, as load balancers do it: the next request on it
 *   gets a reset.
 */
export async function startIdleServer(keepAlive?: string, forgetAfter?: number): Promise<IdleServer> {
  const sockets = new Set<Socket>()
  const waiting = new Set<() => void>()
  const forgotten = new WeakSet<Socket>()
  let connections = 0
  const server: Server = createServer({ keepAliveTimeout: 0 }, (incoming, response) => {
    const { socket } = incoming
    if (forgotten.has(socket)) {
      socket.resetAndDestroy()
      return
    }
    incoming.resume().on('end', () => {
      const respond = (): void => {
        response.writeHead(200, keepAlive === undefined ? {} : { 'keep-alive': keepAlive }).end('{}')
      }
      if (incoming.url === '/slow') setTimeout(respond, 120)
      else respond()
      if (forgetAfter !== undefined) setTimeout(() => forgotten.add(socket), forgetAfter).unref()
    })
  })
  server.on('connection', (socket) => {
    connections += 1
    sockets.add(socket)
    socket.once('close', () => {
      sockets.delete(socket)
      for (const look of waiting) look()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // a TCP server has no other kind of address
    get connections() {
      return connections
    },
    get open() {
      return sockets.size
    },
    until: (open) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (sockets.size <= open) resolve()
        }
        waiting.add(look)
        look()
      }),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
