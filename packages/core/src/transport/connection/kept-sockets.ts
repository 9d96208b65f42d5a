import type { Socket } from 'node:net'

/** Connections that have been used, and are looked after from then on. */
const known = new WeakSet<Socket>()
/** Connections that were kept and are about to be used again: nothing may come by them yet. */
const waiting = new WeakSet<Socket>()

/** Whether the connection has carried a request before. */
export function isKnownSocket(socket: Socket): boolean {
  return known.has(socket)
}

/**
 * Cuts the connection as soon as anything comes by it that was not requested: bytes behind a response, or a response before
 * its request. They would be taken for the response to the next request, which may be another object.
 */
export function guardSocket(socket: Socket): void {
  if (known.has(socket)) return
  known.add(socket)
  // Before the listener of the HTTP parser, which leaves with the last byte of a response.
  socket.prependListener('data', cutUnasked)
}

/**
 * Calls back when everything that has come by a kept connection so far has been read, so that it is found out before the next
 * request is sent.
 */
export function awaitSilence(socket: Socket, done: () => void): void {
  waiting.add(socket)
  // What has come since the event loop last looked is read in its next turn, at the end of which the second one runs.
  setImmediate(() =>
    setImmediate(() => {
      waiting.delete(socket)
      done()
    }),
  )
}

function cutUnasked(this: Socket): void {
  // No parser listens, only this.
  if (waiting.has(this) || this.listenerCount('data') === 1) this.destroy()
}

/**
 * Whether bytes can leave by a socket. One that has failed at once is neither connecting nor ready, and an agent for proxies may
 * hand over one whose TLS is still being negotiated.
 */
export function isReady(socket: Socket): boolean {
  return !socket.connecting && !socket.destroyed && Reflect.get(socket, 'secureConnecting') !== true
}
