import { CloudConnexaError, errorFromFailure } from '@cloudconnexa/errors'
import { bodyText, tooLarge } from './body-text.ts'
import type { TransportRequest, TransportResponse } from './transport.ts'

/** Headers as HTTP libraries hand them out: every value of those that came several times. */
export type ReceivedHeaders = Readonly<Record<string, string | readonly string[] | undefined>>

interface Settlers {
  readonly resolve: (response: TransportResponse) => void
  readonly reject: (reason: unknown) => void
}

/**
 * The whole answer to a request.
 *
 * @param begin - Sets the request off, and has the transfer told what happens. What it throws fails the transfer.
 */
export function transferred(
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
 * One request under way, whatever sends it: collects the answer, gives up what is too long or aborted, and settles once.
 * The library that sends tells it what happens.
 */
export class Transfer {
  /** Stops the request; set by whoever sends it. */
  cancel: () => void = () => undefined
  readonly #request: TransportRequest
  /** Gone when it is over. A kept connection holds on to its last request, and that to this, but not to the answer. */
  #settlers: Settlers | undefined
  readonly #chunks: Buffer[] = []
  #length = 0
  #sent = false
  /** Most bytes to take in, as they come. */
  #longest = 0
  #status = 0
  #headers: Readonly<Record<string, string>> = {}

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
    if (this.#sent || this.isSettled) return
    this.#sent = true
    this.#request.progress?.onSent()
  }

  /** Status and headers are there. */
  start(status: number, headers: ReceivedHeaders): void {
    if (this.isSettled) return
    this.markSent()
    this.#status = status
    this.#headers = plainHeaders(headers)
    this.#request.progress?.onResponse(status, this.#headers)
    const { maxResponseBytes } = this.#request
    // What is packed is measured again when it is unpacked; where packing was in vain it is a little longer than that.
    const isPacked = this.#headers['content-encoding'] !== undefined
    this.#longest = isPacked ? maxResponseBytes * 1.1 + 1024 : maxResponseBytes
  }

  /** A piece of the body has come. */
  push(chunk: Buffer): void {
    if (this.isSettled) return
    this.#length += chunk.length
    if (this.#length > this.#longest) this.fail(tooLarge(this.#request.maxResponseBytes))
    else this.#chunks.push(chunk)
  }

  /** The body is complete. */
  end(): void {
    if (this.isSettled) return
    const [only] = this.#chunks
    const body =
      this.#chunks.length === 1 && only !== undefined ? only : Buffer.concat(this.#chunks, this.#length)
    const text = bodyText(body, this.#headers['content-encoding'], this.#request.maxResponseBytes)
    if (typeof text === 'string') this.#finish(text)
    else
      text.then(
        (unpacked) => this.#finish(unpacked),
        (error: unknown) => this.fail(error),
      )
  }

  /** It has failed below HTTP. Errors of libraries carry the token, the body and the address: only the code is kept. */
  fail(error: unknown): void {
    const { host } = new URL(this.#request.url)
    const reason =
      error instanceof CloudConnexaError
        ? error
        : errorFromFailure({ code: codeOf(error), host, sent: this.#sent })
    if (this.#status === 0) this.#giveUp(reason)
    else this.#endWithout(reason)
  }

  #finish(body: string): void {
    this.#settle()?.resolve({ status: this.#status, headers: this.#headers, body })
  }

  /** The status holds, though the body could not be read. */
  #endWithout(bodyError: CloudConnexaError): void {
    const settlers = this.#settle()
    if (settlers === undefined) return
    settlers.resolve({ status: this.#status, headers: this.#headers, body: '', bodyError })
    this.cancel()
  }

  readonly #abort = (): void => {
    this.#giveUp(this.#request.signal.reason)
  }

  #giveUp(reason: unknown): void {
    const settlers = this.#settle()
    if (settlers === undefined) return
    settlers.reject(reason)
    this.cancel()
  }

  /** What tells of the end, the first time. */
  #settle(): Settlers | undefined {
    const settlers = this.#settlers
    this.#settlers = undefined
    this.#chunks.length = 0
    this.#request.signal.removeEventListener('abort', this.#abort)
    return settlers
  }
}

/** A header that a proxy has added to one of the same value counts once; values that differ stand one after the other. */
function plainHeaders(headers: ReceivedHeaders): Record<string, string> {
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

// What others call their own way, so that an error has the same code and hint with every transport.
const systemCodes: Readonly<Record<string, string>> = {
  UND_ERR_SOCKET: 'ECONNRESET',
  UND_ERR_CONNECT_TIMEOUT: 'ETIMEDOUT',
}

function codeOf(error: unknown): string | undefined {
  const code: unknown =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? (systemCodes[code] ?? code) : undefined
}
