import type { ClientRequest, IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { flattenRawHeaders } from './response/read-headers.ts'
import { watchClose } from './response/watch-close.ts'
import type { Transfer } from './response/transfer.ts'
import { addState, findState, type SocketState } from './socket-state.ts'

/**
 * One request by node:http, and what becomes of it. It sees to it that nothing of its response is ever read by another request: a
 * connection that does not end a response cleanly is not used again.
 */
export class HttpExchange {
  readonly #outgoing: ClientRequest
  readonly #transfer: Transfer
  readonly #deliver: ((incoming: IncomingMessage) => void) | undefined
  readonly #reportFailure: ((error: unknown) => void) | undefined
  #body: string | Uint8Array | undefined
  #isWritten = false
  #incoming: IncomingMessage | undefined
  #isAnnouncedEnd: (() => boolean) | undefined

  /**
   * @param deliver - Called with the response, unless it has no body that could be read. Default: the transfer gets its pieces.
   * @param reportFailure - Called with what fails before there is a response. Default: the transfer fails with it.
   */
  constructor(
    outgoing: ClientRequest,
    transfer: Transfer,
    deliver?: (incoming: IncomingMessage) => void,
    reportFailure?: (error: unknown) => void,
  ) {
    this.#outgoing = outgoing
    this.#transfer = transfer
    this.#deliver = deliver
    this.#reportFailure = reportFailure
    outgoing.on('error', this.#fail)
    outgoing.on('response', this.#start)
    // No other protocol was requested.
    outgoing.on('upgrade', this.#refuseUpgrade)
  }

  /** Sends the request, as soon as its connection is there. */
  send(body: string | Uint8Array | undefined): void {
    this.#body = body
    this.#outgoing.on('socket', this.#useSocket)
  }

  /** Cuts the connection. */
  cancel(): void {
    this.#outgoing.destroy()
  }

  /** The body has been read to its end. */
  end(): void {
    if (this.#isAnnouncedEnd?.() === false) this.#fail(cut)
    else this.#transfer.end()
    // The server has responded before it has read the request; nobody knows where it would look for the next one.
    if (!this.#outgoing.writableFinished) this.#outgoing.destroy()
  }

  readonly #useSocket = (socket: Socket): void => {
    const state = findState(socket)
    const isUsed = state !== undefined || this.#outgoing.reusedSocket
    if (isUsed) awaitSilence(state ?? guardSocket(socket), this.#write)
    else {
      guardSocket(socket)
      this.#write()
    }
  }

  readonly #write = (): void => {
    const outgoing = this.#outgoing
    if (outgoing.destroyed) return
    this.#isWritten = true
    // Node.js would send the body of a DELETE without it, and the server would take the body for the next request.
    if (this.#body !== undefined) outgoing.setHeader('content-length', Buffer.byteLength(this.#body))
    if (outgoing.socket !== null && isReady(outgoing.socket)) this.#transfer.markSent()
    outgoing.end(this.#body)
  }

  readonly #start = (incoming: IncomingMessage): void => {
    if (!this.#isWritten) {
      this.#fail(cut)
      return
    }
    this.#incoming = incoming
    incoming.on('error', this.#fail)
    const headers = flattenRawHeaders(incoming.rawHeaders)
    noteKeepAlive(incoming.socket, headers['keep-alive'])
    this.#transfer.start(incoming.statusCode ?? 0, headers)
    if (this.#transfer.isSettled) return
    if (this.#transfer.endsWithConnection) this.#isAnnouncedEnd = watchClose(incoming.socket)
    if (this.#deliver !== undefined) {
      this.#deliver(incoming)
      return
    }
    incoming.on('data', this.#push)
    incoming.on('end', this.#end)
  }

  readonly #push = (chunk: Buffer): void => this.#transfer.push(chunk)

  readonly #end = (): void => this.end()

  readonly #refuseUpgrade = (incoming: IncomingMessage, socket: Socket): void => {
    socket.destroy()
    if (this.#isWritten)
      this.#transfer.start(incoming.statusCode ?? 0, flattenRawHeaders(incoming.rawHeaders))
    this.#transfer.fail(cut)
  }

  readonly #fail = (error: unknown): void => {
    // What comes behind a whole response is not of it.
    if (this.#incoming?.complete === true && error !== cut) return
    if (this.#incoming === undefined && this.#reportFailure !== undefined) this.#reportFailure(error)
    else this.#transfer.fail(error)
  }
}

const cut = Object.assign(new Error('The connection has ended early.'), { code: 'ECONNRESET' })

/** Remembers what a response says about how long its connection is kept. */
function noteKeepAlive(socket: Socket, header: string | undefined): void {
  const state = findState(socket)
  if (state === undefined) return
  const seconds = header === undefined ? undefined : /(?:^|[,;\s])timeout\s*=\s*"?(\d+)/i.exec(header)?.[1]
  state.keepAlive = seconds === undefined ? undefined : Number(seconds) * 1000
}

/**
 * Cuts the connection as soon as anything comes by it that was not requested: bytes behind a response, or a response before
 * its request. They would be taken for the response to the next request, which may be another object.
 */
function guardSocket(socket: Socket): SocketState {
  // Before the listener of the HTTP parser, which leaves with the last byte of a response.
  socket.prependListener('data', destroyUnrequested)
  return addState(socket)
}

/**
 * Calls back when everything that has come by a kept connection so far has been read, so that it is found out before the next
 * request is sent.
 */
function awaitSilence(state: SocketState, done: () => void): void {
  state.isQuiet = true
  // What has come since the event loop last looked is read in its next turn, at the end of which the second one runs.
  setImmediate(() =>
    setImmediate(() => {
      state.isQuiet = false
      done()
    }),
  )
}

function destroyUnrequested(this: Socket): void {
  // No parser listens, only this.
  if (findState(this)?.isQuiet === true || this.listenerCount('data') === 1) this.destroy()
}

/**
 * Whether bytes can leave by a socket. One that has failed at once is neither connecting nor ready, and an agent for proxies may
 * hand over one whose TLS is still being negotiated.
 */
export function isReady(socket: Socket): boolean {
  return !socket.connecting && !socket.destroyed && Reflect.get(socket, 'secureConnecting') !== true
}
