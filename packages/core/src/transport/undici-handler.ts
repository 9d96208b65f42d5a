import type { Socket } from 'node:net'
import type { Dispatcher } from 'undici'
import type { TransportRequest } from '../contract/transport.ts'
import { skipInterimResponses } from './interim-responses.ts'
import { flattenHeaders } from './response/read-headers.ts'
import type { Transfer } from './response/transfer.ts'
import { watchClose } from './response/watch-close.ts'
import { expectSocket, type SocketObserver } from './undici-sockets.ts'

/** Tells a transfer what undici reports of its request. */
export class TransferHandler implements Dispatcher.DispatchHandler, SocketObserver {
  readonly transfer: Transfer
  readonly request: TransportRequest
  #controller: Dispatcher.DispatchController | undefined
  /** Not known where the dispatcher is no undici's or speaks HTTP/2. */
  #socket: Socket | undefined
  #isAnnouncedEnd: (() => boolean) | undefined

  constructor(transfer: Transfer, request: TransportRequest) {
    this.transfer = transfer
    this.request = request
  }

  /** Cuts the connection of the request. */
  cancel(): void {
    this.#controller?.abort(new Error('The request was aborted.'))
  }

  /** Called when the connection is made, right before the first byte is written. */
  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    this.transfer.sender = this
    // There is no way to take a request back from undici that waits for its connection.
    if (this.transfer.isSettled) {
      this.cancel()
      return
    }
    this.transfer.markSent()
    expectSocket(this)
  }

  onSocket(socket: Socket): void {
    this.#socket = socket
    skipInterimResponses(socket, this)
  }

  /** The server speaks another protocol from now on. */
  onSwitch(): void {
    this.transfer.start(101, {})
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ): void {
    if (isInterim(status)) return
    this.transfer.start(status, flattenHeaders(headers))
    if (!this.transfer.isSettled && this.transfer.endsWithConnection && this.#socket !== undefined)
      this.#isAnnouncedEnd = watchClose(this.#socket)
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.transfer.push(chunk)
  }

  onResponseEnd(): void {
    if (this.#isAnnouncedEnd?.() === false) this.transfer.fail({ code: 'ECONNRESET' })
    else this.transfer.end()
    // The server has responded before it has read the request; nobody knows where it would look for the next one.
    if (this.#socket !== undefined && this.#socket.writableLength > 0) this.#socket.destroy()
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.transfer.fail(error)
  }
}

/** Whether another response follows, which is the one that counts. */
function isInterim(status: number): boolean {
  return status >= 100 && status < 200 && status !== 101
}
