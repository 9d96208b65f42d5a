import type { ClientRequest } from 'node:http'
import { isReady } from './http-exchange.ts'
import type { Transfer } from './response/transfer.ts'

/**
 * Watches the connection that the agent of a user makes for a request: marks the request as sent once it is ready, and ends
 * what takes longer than it may. A connection that is ready at once is left to what writes the request.
 *
 * @param connectTimeout - Milliseconds from when the agent has handed over a socket; what it waits for until then is its own.
 */
export function watchAgentConnection(
  request: ClientRequest,
  isSecure: boolean,
  connectTimeout: number,
  transfer: Transfer,
): void {
  request.once('socket', (socket) => {
    if (request.reusedSocket || isReady(socket)) return
    const timer = setTimeout(() => {
      transfer.fail(Object.assign(new Error('The connection was not made in time.'), { code: 'ETIMEDOUT' }))
    }, connectTimeout)
    socket.once(isSecure ? 'secureConnect' : 'connect', () => {
      clearTimeout(timer)
      transfer.markSent()
    })
    request.once('close', () => clearTimeout(timer))
  })
}
