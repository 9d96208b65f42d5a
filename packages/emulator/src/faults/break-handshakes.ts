import type { Server, Socket } from 'node:net'
import type { Faults } from './faults.ts'

/** A TLS record: fatal alert, handshake failure. */
const handshakeFailure = Buffer.from([0x15, 0x03, 0x03, 0x00, 0x02, 0x02, 0x28])

/** Applies faults to every new connection before its TLS handshake. */
export function breakHandshakes(server: Server, faults: Faults): void {
  const listeners = server.listeners('connection')
  server.removeAllListeners('connection')
  server.on('connection', (socket: Socket) => {
    const failure = faults.hitHandshake()
    if (failure === undefined) {
      for (const listener of listeners) Reflect.apply(listener, server, [socket])
      return
    }
    // The client may have disconnected already.
    socket.on('error', () => undefined)
    if (failure === 'reset') socket.resetAndDestroy()
    else socket.once('data', () => socket.end(handshakeFailure))
  })
}
