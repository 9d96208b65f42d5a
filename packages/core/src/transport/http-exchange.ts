import type { ClientRequest, IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { watchClose } from './response/watch-close.ts'
import type { Transfer } from './response/transfer.ts'

/**
 * One request by node:http, and what becomes of it. It sees to it that nothing of its response is ever read by another request: a
 * connection that does not end a response cleanly is not used again.
 */
export class HttpExchange {
  readonly #outgoing: ClientRequest
  readonly #transfer: Transfer
  readonly #reportFailure: (error: unknown) => void
  #isWritten = false
  #incoming: IncomingMessage | undefined
  #isAnnouncedEnd: (() => boolean) | undefined

  /**
   * @param deliver - Called with the response, unless it has no body that could be read.
   * @param reportFailure - Called with what fails before there is a response. Default: the transfer fails with it.
   */
  constructor(
    outgoing: ClientRequest,
    transfer: Transfer,
    deliver: (incoming: IncomingMessage) => void,
    reportFailure: (error: unknown) => void = (error) => transfer.fail(error),
  ) {
    this.#outgoing = outgoing
    this.#transfer = transfer
    this.#reportFailure = reportFailure
    outgoing.on('error', this.#fail)
    outgoing.once('response', (incoming) => this.#start(incoming, deliver))
    // No other protocol was requested.
    outgoing.once('upgrade', (incoming, socket) => {
      socket.destroy()
      if (this.#isWritten) transfer.start(incoming.statusCode ?? 0, incoming.headersDistinct)
      transfer.fail(cut)
    })
  }

  /** Sends the request, as soon as its connection is there. */
  send(body: string | Uint8Array | undefined): void {
    const outgoing = this.#outgoing
    outgoing.once('socket', (socket: Socket) => {
      const isUsed = isKnownSocket(socket) || outgoing.reusedSocket
      guardSocket(socket)
      const write = (): void => {
        if (outgoing.destroyed) return
        this.#isWritten = true
        // Node.js would send the body of a DELETE without it, and the server would take the body for the next request.
        if (body !== undefined) outgoing.setHeader('content-length', Buffer.byteLength(body))
        if (isReady(socket)) this.#transfer.markSent()
        outgoing.end(body)
      }
      if (isUsed) awaitSilence(socket, write)
      else write()
    })
  }

  /** The body has been read to its end. */
  end(): void {
    if (this.#isAnnouncedEnd?.() === false) this.#fail(cut)
    else this.#transfer.end()
    // The server has responded before it has read the request; nobody knows where it would look for the next one.
    if (!this.#outgoing.writableFinished) this.#outgoing.destroy()
  }

  #start(incoming: IncomingMessage, deliver: (incoming: IncomingMessage) => void): void {
    if (!this.#isWritten) {
      this.#fail(cut)
      return
    }
    this.#incoming = incoming
    incoming.once('error', this.#fail)
    // `headers` drops the second of some headers and joins others: not what undici does.
    this.#transfer.start(incoming.statusCode ?? 0, incoming.headersDistinct)
    if (this.#transfer.isSettled) return
    if (this.#transfer.endsWithConnection) this.#isAnnouncedEnd = watchClose(incoming.socket)
    deliver(incoming)
  }

  readonly #fail = (error: unknown): void => {
    // What comes behind a whole response is not of it.
    if (this.#incoming?.complete === true && error !== cut) return
    if (this.#incoming === undefined) this.#reportFailure(error)
    else this.#transfer.fail(error)
  }
}

const cut = Object.assign(new Error('The connection has ended early.'), { code: 'ECONNRESET' })

/** Connections that have been used, and are looked after from then on. */
const known = new WeakSet<Socket>()
/** Connections that were kept and are about to be used again: nothing may come by them yet. */
const waiting = new WeakSet<Socket>()

/** Whether the connection has carried a request before. */
function isKnownSocket(socket: Socket): boolean {
  return known.has(socket)
}

/**
 * Cuts the connection as soon as anything comes by it that was not requested: bytes behind a response, or a response before
 * its request. They would be taken for the response to the next request, which may be another object.
 */
function guardSocket(socket: Socket): void {
  if (known.has(socket)) return
  known.add(socket)
  // Before the listener of the HTTP parser, which leaves with the last byte of a response.
  socket.prependListener('data', destroyUnrequested)
}

/**
 * Calls back when everything that has come by a kept connection so far has been read, so that it is found out before the next
 * request is sent.
 */
function awaitSilence(socket: Socket, done: () => void): void {
  waiting.add(socket)
  // What has come since the event loop last looked is read in its next turn, at the end of which the second one runs.
  setImmediate(() =>
    setImmediate(() => {
      waiting.delete(socket)
      done()
    }),
  )
}

function destroyUnrequested(this: Socket): void {
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
