import { ConfigurationError } from '@cloudconnexa/errors'
import type { Socket } from 'node:net'
import type { Dispatcher } from 'undici'
import { skipInterimResponses } from './interim-responses.ts'
import { acceptEncoding } from './response/content-encoding.ts'
import { watchClose } from './response/watch-close.ts'
import { type Transfer, transferred } from './transfer.ts'
import type { Transport, TransportRequest, TransportResponse } from './transport.ts'
import { UndiciConnections } from './undici-connections.ts'
import { expectSocket, observeSockets, type SocketObserver } from './undici-sockets.ts'

/** Options of {@link undiciTransport}. */
export interface UndiciTransportOptions {
  /** Certificates (PEM) of authorities to trust besides the well-known ones, for the emulator or a gateway of your own. */
  readonly certificateAuthority?: string | readonly string[]
  /** A dispatcher to use instead of the transport's own, such as a `ProxyAgent`. It is not closed with the transport. */
  readonly dispatcher?: Dispatcher
}

/**
 * A transport by undici, which has to be installed beside this package: the least CPU time for a small request. For
 * programs that send a great many requests at once. undici is loaded with the first request.
 *
 * Its requests fail with a ConfigurationError (`DEPENDENCY_MISSING`) where undici is not installed.
 */
export function undiciTransport(options: UndiciTransportOptions = {}): Transport {
  let { dispatcher } = options
  let opening: Promise<UndiciConnections> | undefined
  const open = async (): Promise<Dispatcher> => {
    opening ??= openConnections(options)
    dispatcher = (await opening).dispatcher
    return dispatcher
  }
  return {
    reportsProgress: true,
    send: (request) =>
      dispatcher === undefined ? open().then((opened) => send(opened, request)) : send(dispatcher, request),
    close: async () => {
      // Where undici could not be loaded there is nothing to close.
      const connections = await opening?.catch(() => undefined)
      await connections?.close()
    },
  }
}

async function openConnections({ certificateAuthority }: UndiciTransportOptions): Promise<UndiciConnections> {
  const undici = await import('undici').catch((error: unknown) => {
    throw undiciMissing(error)
  })
  return new UndiciConnections(undici, certificateAuthority)
}

function send(dispatcher: Dispatcher, request: TransportRequest): Promise<TransportResponse> {
  observeSockets()
  return transferred(request, (transfer) => {
    const { method, url, headers, body } = request
    const { origin, pathname, search } = new URL(url)
    dispatcher.dispatch(
      {
        origin,
        path: `${pathname}${search}`,
        method,
        headers: { 'accept-encoding': acceptEncoding, ...headers },
        ...(body === undefined ? {} : { body }),
      },
      new TransferHandler(transfer),
    )
  })
}

class TransferHandler implements Dispatcher.DispatchHandler, SocketObserver {
  readonly #transfer: Transfer
  /** Not known where the dispatcher is no undici's or speaks HTTP/2. */
  #socket: Socket | undefined
  #isAnnouncedEnd: (() => boolean) | undefined

  constructor(transfer: Transfer) {
    this.#transfer = transfer
  }

  /** Called when the connection is made, right before the first byte is written. */
  onRequestStart(controller: Dispatcher.DispatchController): void {
    const abort = (): void => controller.abort(new Error('The request was aborted.'))
    this.#transfer.cancel = abort
    // There is no way to take a request back from undici that waits for its connection.
    if (this.#transfer.isSettled) {
      abort()
      return
    }
    this.#transfer.markSent()
    expectSocket(this)
  }

  onSocket(socket: Socket): void {
    this.#socket = socket
    skipInterimResponses(socket, () => this.#transfer.start(101, {}))
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ): void {
    if (isInterim(status)) return
    this.#transfer.start(status, headers)
    if (!this.#transfer.isSettled && this.#transfer.endsWithConnection && this.#socket !== undefined)
      this.#isAnnouncedEnd = watchClose(this.#socket)
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#transfer.push(chunk)
  }

  onResponseEnd(): void {
    if (this.#isAnnouncedEnd?.() === false) this.#transfer.fail({ code: 'ECONNRESET' })
    else this.#transfer.end()
    // The server has responded before it has read the request; nobody knows where it would look for the next one.
    if (this.#socket !== undefined && this.#socket.writableLength > 0) this.#socket.destroy()
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#transfer.fail(error)
  }
}

/** Whether another response follows, which is the one that counts. */
function isInterim(status: number): boolean {
  return status >= 100 && status < 200 && status !== 101
}

function undiciMissing(cause: unknown): ConfigurationError {
  return new ConfigurationError(
    'The transport by undici needs the package undici, which could not be loaded.',
    {
      code: 'DEPENDENCY_MISSING',
      hint: 'Install it: npm install undici. Or use another transport: `nodeTransport()` of @cloudconnexa/core/node needs no package.',
      outcome: 'not-sent',
      cause,
    },
  )
}
