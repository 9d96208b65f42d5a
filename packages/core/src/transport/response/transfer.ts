import { CloudConnexaError } from '@cloudconnexa/errors'
import { createErrorFromFailure } from '@cloudconnexa/errors/runtime'
import { BodyCollector } from './body-collector.ts'
import { mostEncodings, readContentEncoding } from './content-encoding.ts'
import { decodeBody } from './decode-body.ts'
import { readErrorCode } from './error-code.ts'
import { createTooLarge, createUnknownEncoding, type ResponseHead } from './response-errors.ts'
import type { TransportRequest, TransportResponse } from '../../contract/transport.ts'

/** Headers as HTTP libraries hand them out: every value of those that came several times. */
export type ReceivedHeaders = Readonly<Record<string, string | readonly string[] | undefined>>

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
  /** Stops the request and cuts its connection; set by what sends it. */
  cancel: () => void = () => undefined
  /** The proxy that is given the request itself, so that a 407 is its response and not the API's; set by what sends it. */
  forwardingProxy: string | undefined
  readonly #request: TransportRequest
  /** Gone when it is over. A kept connection holds on to its last request, and that to this, but not to the response. */
  #settlers: Settlers | undefined
  #isSent = false
  #head: ResponseHead | undefined
  readonly #body = new BodyCollector()
  #encodings: readonly string[] = []
  /** Most bytes to take in, as they come. */
  #longest = 0

  constructor(request: TransportRequest, settlers: Settlers) {
    this.#request = request
    this.#settlers = settlers
    request.signal.addEventListener('abort', this.#abort, { once: true })
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

  /** Status and headers are there. Where no body can follow, the response is complete with them. */
  start(status: number, received: ReceivedHeaders): void {
    if (this.isSettled) return
    if (status === 407 && this.forwardingProxy !== undefined) {
      this.fail(this.#createProxyRefusal(this.forwardingProxy, status))
      return
    }
    this.markSent()
    const headers = flattenHeaders(received)
    const head = { status, headers }
    this.#head = head
    this.#request.progress?.onResponse(status, headers)
    if (status < 200 || (isBodiless(status) && hasAnnouncedBody(headers))) {
      // The connection is out of step: what comes next by it belongs to this response, or to another protocol.
      this.#settle()?.resolve({ ...head, body: this.#createEmptyBody() })
      this.cancel()
      return
    }
    const { maxResponseBytes } = this.#request
    const encoding = headers['content-encoding']
    this.#encodings = encoding === undefined ? [] : readContentEncoding(encoding)
    if (this.#encodings.length > mostEncodings) this.fail(createUnknownEncoding(head))
    // What is compressed is measured again afterwards; where compressing did not help it is a little longer than that.
    const isCompressed = this.#encodings.length > 0
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
    this.cancel = () => undefined
    const { maxResponseBytes, responseType = 'text', signal } = this.#request
    try {
      const options = { head: this.#head, maxBytes: maxResponseBytes, signal }
      const received = this.#body.take()
      const body =
        this.#encodings.length === 0
          ? received.read(responseType, options)
          : decodeBody(received, this.#encodings, responseType, options)
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
    const head = this.#head
    const bodyError = error instanceof CloudConnexaError ? error : this.#createFailure(error)
    if (head === undefined) this.#stop()?.reject(bodyError)
    // The status holds, though the body could not be read.
    else this.#stop()?.resolve({ ...head, body: this.#createEmptyBody(), bodyError })
  }

  #createFailure(error: unknown): CloudConnexaError {
    const { host } = new URL(this.#request.url)
    return createErrorFromFailure({ code: readErrorCode(error), host, sent: this.#isSent, ...this.#head })
  }

  /** What a proxy has not let through has not reached the API. */
  #createProxyRefusal(proxy: string, status: number): CloudConnexaError {
    const { host } = new URL(this.#request.url)
    return createErrorFromFailure({ code: undefined, host, sent: false, proxy: { host: proxy, status } })
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

  /** Cuts the connection, the first time, and hands out what reports the end. */
  #stop(): Settlers | undefined {
    const settlers = this.#settle()
    if (settlers !== undefined) this.cancel()
    return settlers
  }

  /** What reports the end, the first time. */
  #settle(): Settlers | undefined {
    const settlers = this.#settlers
    this.#settlers = undefined
    this.#body.take().free()
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

/** A header that a proxy has added to one of the same value counts once; values that differ stand one after the other. */
function flattenHeaders(headers: ReceivedHeaders): Record<string, string> {
  const plain: Record<string, string> = {}
  for (const name of Object.keys(headers)) {
    const value = headers[name]
    if (value !== undefined) plain[name] = typeof value === 'string' ? value.trim() : joinValues(value)
  }
  return plain
}

// undici leaves the spaces behind a value.
function joinValues(values: readonly string[]): string {
  const [first = ''] = values
  return values.length < 2 ? first.trim() : [...new Set(values.map((value) => value.trim()))].join(', ')
}
