import type { Socket } from 'node:net'

/** What Node keeps below a socket. It has no public name, so every part of it may be missing. */
interface SocketHandle {
  readonly readStart?: () => void
  readonly readStop?: () => void
  /** Whether Node wants to read. */
  readonly reading?: boolean
  /** Asks the system for the other side; anything but 0 says that there is none any more. */
  readonly getpeername?: (address: object) => number
  /** Below TLS, the connection that carries it. */
  readonly _parent?: { readonly bytesRead?: number }
}

/** Longest TLS record that announces the end: `close_notify` takes 16 to 85 bytes, depending on the cipher. */
const longestAlert = 96

/**
 * Watches how a connection ends, for a response that is over when its connection is: neither a length nor a last chunk says that
 * it is whole.
 *
 * Only an end that the server has announced counts. A reset is none, and under TLS a connection that is closed without
 * `close_notify` is none either, since anybody on the way can close it. Node reports neither reliably: a reset that comes together
 * with data has the looks of an end (before libuv 1.52), and what TLS has announced is not reported at all.
 *
 * @returns A function that tells, after the end, whether it was announced.
 */
export function watchClose(socket: Socket): () => boolean {
  const watch = 'encrypted' in socket ? new TlsCloseWatch(socket) : new CloseWatch(socket)
  return () => watch.isAnnounced
}

/** Of a connection without TLS: an end is announced unless the connection was reset. */
class CloseWatch {
  protected readonly socket: Socket
  #isAnnounced: boolean | undefined

  constructor(socket: Socket) {
    this.socket = socket
    const push = socket.push.bind(socket)
    socket.push = (chunk: unknown, encoding?: BufferEncoding) => {
      if (chunk === null) this.#isAnnounced ??= this.readEnd()
      else this.readPiece()
      return push(chunk, encoding)
    }
    // Before the listeners of HTTP libraries, which take what has come by then for a whole response.
    socket.prependListener('error', () => {
      this.#isAnnounced = false
    })
  }

  get isAnnounced(): boolean {
    // The end may have been there before the watch.
    return this.#isAnnounced ?? this.readEnd()
  }

  protected get hasEnded(): boolean {
    return this.#isAnnounced !== undefined
  }

  /** Called when a piece has come. */
  protected readPiece(): void {
    // Nothing to be learned from it.
  }

  /** Whether an end that is reported right now was announced. */
  protected readEnd(): boolean {
    const failure = getHandle(this.socket).getpeername?.({})
    return failure === undefined || failure === 0
  }
}

/**
 * Of a connection with TLS: tells `close_notify` from the end of the connection below. The former is reported in the same turn of the
 * event loop in which its bytes are read; the latter brings no bytes, and the system reports it in a turn of its own.
 *
 * Bytes of data say nothing about that, so after each piece reading is stopped until the event loop has turned: an end that comes
 * meanwhile was in the piece.
 */
class TlsCloseWatch extends CloseWatch {
  #isHeld = false
  /** Bytes below TLS when the event loop had last looked for events. */
  #counted = this.#count()

  constructor(socket: Socket) {
    super(socket)
    this.readPiece()
    this.#countEachTurn()
  }

  protected override readPiece(): void {
    if (this.#isHeld) return
    this.#isHeld = true
    getHandle(this.socket).readStop?.()
    setImmediate(() => {
      this.#isHeld = false
      const handle = getHandle(this.socket)
      if (handle.reading === true) handle.readStart?.()
    })
  }

  protected override readEnd(): boolean {
    if (this.#isHeld) return true
    const bytes = this.#count() - this.#counted
    return super.readEnd() && bytes > 0 && bytes <= longestAlert
  }

  #count(): number {
    return getHandle(this.socket)._parent?.bytesRead ?? Number.NaN
  }

  #countEachTurn(): void {
    this.#counted = this.#count()
    // Runs when the event loop has looked for events, and does not keep it from waiting for them.
    if (!this.hasEnded && !this.socket.destroyed) setImmediate(() => this.#countEachTurn()).unref()
  }
}

function getHandle(socket: Socket): SocketHandle {
  // Node's own property, read as what it is at most.
  return (socket as { readonly _handle?: SocketHandle | null })._handle ?? {}
}
