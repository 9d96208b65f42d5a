import { CloudConnexaError } from '@cloudconnexa/errors'
import { explainFailure, type TransportFailure } from '@cloudconnexa/errors/runtime'
import { ConnectionFailure } from '../connection/connection-failure.ts'
import { createAttemptTimeout } from '../../call/attempt-timeout.ts'
import { BodyCollector } from './body-collector.ts'
import { mostEncodings, readContentEncoding } from './content-encoding.ts'
import { loadDecoding } from './load-decoding.ts'
import { readErrorCode } from './error-code.ts'
import { createTooLarge, createUnknownEncoding, type ResponseHead } from './response-errors.ts'
import { startTimer } from '../../time/clock.ts'
import type { TransportRequest, TransportResponse } from '../../contract/transport.ts'

interface Settlers {
  readonly resolve: (response: TransportResponse) => void
  readonly reject: (reason: unknown) => void
}

/**
 * The whole response to a request.
 *
 * @param begin - Sets the request off, and has the transfer told what happens. What it throws fails the transfer.
 */
export function runTransfer(
  request: TransportRequest,
  begin: (transfer: Transfer) => void,
): Promise<TransportResponse> {
  return new Promise((resolve, reject) => {
    request.signal.throwIfAborted()
    const transfer = new Transfer(request, { resolve, reject })
    try {
      begin(transfer)
    } catch (error) {
      transfer.fail(error)
    }
  })
}

/**
 * One request under way, whatever sends it: collects the response, aborts what is too long, and settles once. The library that
 * sends it reports what happens.
 */
export class Transfer {
  /** What sends the request, to stop it and cut its connection; set by itself. */
  sender: { cancel(): void } | undefined
  /** The proxy that is given the request itself, so that a 407 is its response and not the API's; set by what sends it. */
  forwardingProxy: string | undefined
  readonly #request: TransportRequest
  /** Gone when it is over. A kept connection holds on to its last request, and that to this, but not to the response. */
  #settlers: Settlers | undefined
  #isSent = false
  #head: ResponseHead | undefined
  readonly #body = new BodyCollector()
  readonly #stopTimer: (() => void) | undefined
  #encodings: readonly string[] = []
  /** Most bytes to take in, as they come. */
  #longest = 0

  constructor(request: TransportRequest, settlers: Settlers) {
    this.#request = request
    this.#settlers = settlers
    request.signal.addEventListener('abort', this.#abort)
    const { timeLimit } = request
    if (timeLimit !== undefined)
      this.#stopTimer = startTimer(timeLimit.clock, timeLimit.milliseconds, () =>
        this.fail(
          createAttemptTimeout(timeLimit.milliseconds, this.#isSent ? 'unknown' : 'not-sent', this.#head),
        ),
      )
  }

  /** Whether it is over, so that nothing more needs to be done for it. */
  get isSettled(): boolean {
    return this.#settlers === undefined
  }

  /** Bytes of the request can leave from now on: its connection is made, and encrypted where it has to be. */
  markSent(): void {
    if (this.#isSent || this.isSettled) return
    this.#isSent = true
    this.#request.progress?.onSent()
  }

  /** Whether nothing but the end of the connection says where the body ends. */
  get endsWithConnection(): boolean {
    if (this.#head === undefined || isBodiless(this.#head.status)) return false
    const { 'content-length': length, 'transfer-encoding': encoding } = this.#head.headers
    return encoding === undefined ? length === undefined : !/\bchunked\s*$/i.test(encoding)
  }

  /** Status and headers are there, the latter by lower-case names. Where no body can follow, the response is complete with them. */
  start(status: number, headers: Readonly<Record<string, string>>): void {
    if (this.isSettled) return
    if (status === 407 && this.forwardingProxy !== undefined) {
      this.#explain(this.#describeProxyRefusal(this.forwardingProxy, status))
      return
    }
    this.markSent()
    const head = { status, headers }
    this.#head = head
    this.#request.progress?.onResponse(status, headers)
    if (status < 200 || (isBodiless(status) && hasAnnouncedBody(headers))) {
      // The connection is out of step: what comes next by it belongs to this response, or to another protocol.
      this.#settle()?.resolve({ ...head, body: this.#createEmptyBody() })
      this.#cancel()
      return
    }
    this.#body.announce(headers['content-length'])
    const { maxResponseBytes } = this.#request
    const encoding = headers['content-encoding']
    this.#encodings = encoding === undefined ? [] : readContentEncoding(encoding)
    if (this.#encodings.length > mostEncodings) this.fail(createUnknownEncoding(head))
    // What is compressed is measured again afterwards; where compressing did not help it is a little longer than that.
    const isCompressed = this.#encodings.length > 0
    // While the body comes. A failure shows when it is there.
    if (isCompressed) loadDecoding().catch(() => undefined)
    this.#longest = isCompressed ? maxResponseBytes * 1.1 + 1024 : maxResponseBytes
  }

  /** A piece of the body has come. */
  push(chunk: Buffer): void {
    if (this.isSettled || this.#head === undefined) return
    if (this.#body.length + chunk.length > this.#longest)
      this.fail(createTooLarge(this.#head, this.#request.maxResponseBytes))
    else this.#body.append(chunk)
  }

  /** The body is complete. */
  end(): void {
    if (this.isSettled || this.#head === undefined) return
    // The connection may serve another request while this response is decoded.
    this.sender = undefined
    const { maxResponseBytes, responseType = 'text', signal } = this.#request
    try {
      const options = { head: this.#head, maxBytes: maxResponseBytes, signal }
      const received = this.#body.take()
      const body =
        this.#encodings.length === 0
          ? received.read(responseType, options)
          : loadDecoding().then(({ decodeBody }) =>
              decodeBody(received, this.#encodings, responseType, options),
            )
      if (body instanceof Promise)
        body.then(
          (decoded) => this.#finish(decoded),
          (error: unknown) => this.fail(error),
        )
      else this.#finish(body)
    } catch (error) {
      this.fail(error)
    }
  }

  /** It has failed below HTTP. Errors of libraries carry the token, the body and the address: only the code is kept. */
  fail(error: unknown): void {
    if (this.isSettled) return
    if (error instanceof CloudConnexaError) this.#reportFailure(this.#stop(), error)
    else this.#explain(error instanceof ConnectionFailure ? error.failure : this.#describeFailure(error))
  }

  #describeFailure(error: unknown): TransportFailure {
    const { host } = new URL(this.#request.url)
    return { code: readErrorCode(error), host, sent: this.#isSent, ...this.#head }
  }

  /** What a proxy has not let through has not reached the API. */
  #describeProxyRefusal(proxy: string, status: number): TransportFailure {
    const { host } = new URL(this.#request.url)
    return { code: undefined, host, sent: false, proxy: { host: proxy, status } }
  }

  /** Cuts the connection at once, and reports the failure when it is explained. */
  #explain(failure: TransportFailure): void {
    const settlers = this.#stop()
    void explainFailure(failure).then((explained) => this.#reportFailure(settlers, explained))
  }

  #reportFailure(settlers: Settlers | undefined, error: CloudConnexaError): void {
    if (this.#head === undefined) settlers?.reject(error)
    // The status holds, though the body could not be read.
    else settlers?.resolve({ ...this.#head, body: this.#createEmptyBody(), bodyError: error })
  }

  #finish(body: string | Uint8Array): void {
    if (this.#head !== undefined) this.#settle()?.resolve({ ...this.#head, body })
  }

  #createEmptyBody(): string | Uint8Array {
    return this.#request.responseType === 'bytes' ? new Uint8Array() : ''
  }

  readonly #abort = (): void => {
    this.#stop()?.reject(this.#request.signal.reason)
  }

  #cancel(): void {
    const { sender } = this
    this.sender = undefined
    sender?.cancel()
  }

  /** Cuts the connection, the first time, and hands out what reports the end. */
  #stop(): Settlers | undefined {
    const settlers = this.#settle()
    if (settlers !== undefined) this.#cancel()
    return settlers
  }

  /** What reports the end, the first time. */
  #settle(): Settlers | undefined {
    const settlers = this.#settlers
    this.#settlers = undefined
    this.#stopTimer?.()
    this.#body.discard()
    this.#request.signal.removeEventListener('abort', this.#abort)
    return settlers
  }
}

/** Whether responses with this status never have a body, whatever their headers say. */
function isBodiless(status: number): boolean {
  return status === 204 || status === 304
}

function hasAnnouncedBody({
  'content-length': length,
  'transfer-encoding': encoding,
}: Readonly<Record<string, string>>): boolean {
  return encoding !== undefined || (length !== undefined && length !== '0')
}
