import { ConfigurationError } from '@cloudconnexa/errors'
import type { Socket } from 'node:net'
import type { Dispatcher } from 'undici'
import type { ConnectionOptions } from './connection/connection-options.ts'
import { refuseUnknownOptions } from '../options/unknown-options.ts'
import {
  connectionOptionNames,
  type ConnectionSettings,
  resolveConnectionOptions,
} from './connection/connection-settings.ts'
import { refuseTogether } from './connection/invalid-option.ts'
import { skipInterimResponses } from './interim-responses.ts'
import { AcceptEncodingHeaders } from './response/content-encoding.ts'
import { flattenHeaders } from './response/read-headers.ts'
import { watchClose } from './response/watch-close.ts'
import { type Transfer, runTransfer } from './response/transfer.ts'
import type { Transport, TransportRequest, TransportResponse } from '../contract/transport.ts'
import { type SentOptions, sentRequest, UndiciConnections } from './undici-connections.ts'
import { expectSocket, observeSockets, type SocketObserver } from './undici-sockets.ts'

/** Options of {@link undiciTransport}. */
export interface UndiciTransportOptions extends ConnectionOptions {
  /**
   * A dispatcher to use instead of the transport's own. It is not closed with the transport. Which proxy it uses and how it makes,
   * secures and keeps connections is its own to know: the options for that are refused beside it, and proxies of the environment
   * are not used.
   */
  readonly dispatcher?: Dispatcher
}

/** What the transport needs of a dispatcher. */
type Sender = Pick<Dispatcher, 'dispatch'>

/**
 * A transport by undici, which has to be installed beside this package: the least CPU time for a small request. For
 * programs that send a great many requests at once. undici is loaded with the first request.
 *
 * Its requests fail with a ConfigurationError (`DEPENDENCY_MISSING`) where undici is not installed.
 *
 * @throws {ConfigurationError} (`OPTION_INVALID`) when an option, or a proxy that the environment names, cannot be used.
 */
export function undiciTransport(options: UndiciTransportOptions = {}): Transport {
  refuseUnknownOptions('the transport', options, [...connectionOptionNames, 'dispatcher'])
  const { dispatcher } = options
  if (dispatcher !== undefined) refuseTogether(options, 'dispatcher', ownedByDispatcher)
  const settings = resolveConnectionOptions(dispatcher === undefined ? options : { proxy: false })
  const encoding = new AcceptEncodingHeaders()
  let sender: Sender | undefined = dispatcher
  let opening: Promise<UndiciConnections> | undefined
  const open = async (): Promise<Sender> => {
    opening ??= openConnections(settings)
    sender = await opening
    return sender
  }
  return {
    reportsProgress: true,
    get keepsTimeLimit() {
      // Nobody else would measure how long loading takes.
      return sender !== undefined
    },
    send: (request) =>
      sender === undefined
        ? open().then((opened) => send(opened, encoding, request))
        : send(sender, encoding, request),
    close: async () => {
      // Where undici could not be loaded there is nothing to close.
      const connections = await opening?.catch(() => undefined)
      await connections?.close()
    },
  }
}

const ownedByDispatcher = [
  'proxy',
  'connectTimeout',
  'idleTimeout',
  'certificateAuthority',
  'clientCertificate',
  'minimumTlsVersion',
] as const

async function openConnections(settings: ConnectionSettings): Promise<UndiciConnections> {
  const undici = await import('undici').catch((error: unknown) => {
    throw createUndiciMissing(error)
  })
  return new UndiciConnections(undici, settings)
}

function send(
  sender: Sender,
  encoding: AcceptEncodingHeaders,
  request: TransportRequest,
): Promise<TransportResponse> {
  observeSockets()
  return runTransfer(request, (transfer) => {
    const { method, url, headers, body, signal, isRepeatable = false } = request
    const { origin, pathname, search } = new URL(url)
    const options: SentOptions = {
      origin,
      path: `${pathname}${search}`,
      method,
      headers: encoding.add(headers),
      ...(body === undefined ? {} : { body }),
      [sentRequest]: { transfer, signal, isRepeatable },
    }
    sender.dispatch(options, new TransferHandler(transfer))
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
    this.#transfer.sender = { cancel: abort }
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
    this.#transfer.start(status, flattenHeaders(headers))
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

function createUndiciMissing(cause: unknown): ConfigurationError {
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
