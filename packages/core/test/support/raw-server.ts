import { createServer, type AddressInfo, type Socket } from 'node:net'

/** A server that speaks HTTP as badly as a test wants it to. */
export interface RawServer extends AsyncDisposable {
  readonly url: string
  readonly port: number
  /** Resolves when that many connections have been made. */
  connected(count: number): Promise<void>
  /** Resolves when every connection is closed. */
  left(): Promise<void>
}

/**
 * Starts a {@link RawServer}.
 *
 * @param respond - Called with each request that came whole; its number counts from 0 over all connections.
 */
export async function startRawServer(
  respond: (socket: Socket, index: number) => void = () => undefined,
): Promise<RawServer> {
  const sockets = new Set<Socket>()
  const changes = new Set<() => void>()
  let connections = 0
  let requests = 0
  const changed = (): void => changes.forEach((look) => look())
  const server = createServer((socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => {
      sockets.delete(socket)
      changed()
    })
    let head = ''
    socket.on('data', (chunk) => {
      head += chunk.toString('latin1')
      if (!head.includes('\r\n\r\n')) return
      head = ''
      respond(socket, requests)
      requests += 1
    })
    changed()
  })
  const until = (holds: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!holds()) return
        changes.delete(look)
        resolve()
      }
      changes.add(look)
      look()
    })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server has no other kind of address
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    connected: (count) => until(() => connections >= count),
    left: () => until(() => sockets.size === 0),
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
