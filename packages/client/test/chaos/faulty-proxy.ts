import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import type { SeededRandom } from '../support/seeded-random.ts'

/** A proxy on loopback that tunnels, and now and then does not. */
export interface FaultyProxy extends AsyncDisposable {
  readonly url: string
  /** Tunnels that were asked for, and how many of them were refused, cut or left hanging. */
  readonly counts: { tunnels: number; faults: number }
}

type Refuse = (socket: Socket) => void

const refusals: readonly [Refuse, ...Refuse[]] = [
  (socket) => void socket.end('HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n'),
  (socket) => void socket.end('HTTP/1.1 503 Service Unavailable\r\ncontent-length: 4\r\n\r\nbusy'),
  (socket) =>
    void socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nproxy-authenticate: Basic\r\n\r\n'),
  (socket) => void socket.resetAndDestroy(),
  (socket) => void socket.end(),
  (socket) => void socket.end('this is no HTTP\r\n\r\n'),
  // Hangs: the client has to leave.
  () => undefined,
]

/**
 * Starts a {@link FaultyProxy}.
 *
 * @param target - Port on loopback that every tunnel leads to.
 * @param faultRate - From 0 to 1.
 */
export async function startFaultyProxy(
  target: number,
  faultRate: number,
  random: SeededRandom,
): Promise<FaultyProxy> {
  const sockets = new Set<Socket>()
  const counts = { tunnels: 0, faults: 0 }
  const track = (socket: Socket): void => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
  }
  const server = createServer((socket) => {
    track(socket)
    let head = ''
    const read = (chunk: Buffer): void => {
      head += chunk.toString('latin1')
      if (!head.includes('\r\n\r\n')) return
      socket.off('data', read)
      counts.tunnels += 1
      if (random.chance(faultRate)) {
        counts.faults += 1
        random.pick(refusals)(socket)
        return
      }
      const upstream = connect(target, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
        socket.pipe(upstream).pipe(socket)
      })
      track(upstream)
      upstream.on('close', () => socket.destroy())
      socket.on('close', () => upstream.destroy())
    }
    socket.on('data', read)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server has no other kind of address
  return {
    url: `http://127.0.0.1:${port}`,
    counts,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
