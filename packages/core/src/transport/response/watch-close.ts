import type { Socket } from 'node:net'

/** What Node keeps below a socket. It has no public name, so every part of it may be missing. */
interface SocketHandle {
  readonly readStart?: () => void
  readonly readStop?: () => void
  /** Whether Node wants to read. */
  readonly reading?: boolean
  /** Below TLS, the connection that carries it. */
  readonly _parent?: { readonly bytesRead?: number }
}

/**
 * Watches how a connection ends, for a response that is over when its connection is: neither a length nor a last chunk says that
 * it is whole.
 *
 * Only an end that the server has announced counts. A reset is none, and under TLS a connection that is closed without
 * `close_notify` is none either, since anybody on the way can close it. Node reports neither reliably: a reset that comes together
 * with data has the looks of an end (before libuv 1.52), and what TLS has announced is not reported at all. Reading is therefore
 * stopped after each piece until the next turn of the event loop. An end that comes meanwhile was in the piece, as `close_notify`;
 * one that comes later was announced if bytes have come with it.
 *
 * @returns A function that tells, after the end, whether it was announced.
 */
export function watchClose(socket: Socket): () => boolean {
  const isSecure = 'encrypted' in socket
  let isAnnounced: boolean | undefined
  let isHeld = false
  let counted: number | undefined
  const count = (): void => {
    counted = handleOf(socket)._parent?.bytesRead
  }
  const hold = (): void => {
    count()
    if (isHeld) return
    isHeld = true
    handleOf(socket).readStop?.()
    setImmediate(() => {
      isHeld = false
      const handle = handleOf(socket)
      if (handle.reading === true) handle.readStart?.()
    })
  }
  const readEnd = (): boolean => {
    if (!isSecure || isHeld) return true
    const bytes = handleOf(socket)._parent?.bytesRead
    return bytes !== undefined && counted !== undefined && bytes > counted
  }
  const push = socket.push.bind(socket)
  socket.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (chunk === null) isAnnounced ??= readEnd()
    else hold()
    return push(chunk, encoding)
  }
  // Before the listeners of HTTP libraries, which take what has come by then for a whole response.
  socket.prependListener('error', () => {
    isAnnounced = false
  })
  // A TLS session ticket is no end, though its bytes are no data.
  socket.on('session', count)
  hold()
  return () => isAnnounced ?? !isSecure
}

function handleOf(socket: Socket): SocketHandle {
  // Node's own property, read as what it is at most.
  return (socket as { readonly _handle?: SocketHandle | null })._handle ?? {}
}
