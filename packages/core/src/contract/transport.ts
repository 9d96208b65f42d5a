import type { CloudConnexaError } from '@cloudconnexa/errors'
import type { Clock } from '../time/clock.ts'

/** What a transport tells of a request under way. Both methods are called at most once and in this order. */
export interface TransportProgress {
  /**
   * The first byte of the request can leave from now on: its connection is made, secured and, behind a proxy, tunnelled. A
   * request that ends before has had no effect.
   */
  onSent(): void
  /**
   * Status and headers have arrived. They hold, whatever becomes of the body.
   *
   * @param headers - Lower-case names.
   */
  onResponse(status: number, headers: Readonly<Record<string, string>>): void
}

/** What a response body is wanted as: a string, read as UTF-8, or the bytes as they came. */
export type ResponseType = 'text' | 'bytes'

/** How long one request may take, with the whole of its response. */
export interface TimeLimit {
  readonly milliseconds: number
  /** What the time is measured by. */
  readonly clock: Clock
}

/** One HTTP request, ready to be sent. */
export interface TransportRequest {
  /** HTTP method. */
  readonly method: string
  /** Whole address with path and query. */
  readonly url: string
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  /** The body; absent where there is none. A string is sent as UTF-8. */
  readonly body?: string | Uint8Array
  /** What the body of the response is wanted as. Default `text`. */
  readonly responseType?: ResponseType
  /** Longest response body, in bytes, decompressed. A longer one is not read to its end: `RESPONSE_TOO_LARGE`. */
  readonly maxResponseBytes: number
  /** Ends the request. */
  readonly signal: AbortSignal
  /** How long it may take. Only for a transport that heeds it; see {@link Transport.keepsTimeLimit}. */
  readonly timeLimit?: TimeLimit
  /**
   * Whether the request may be sent again when nobody can tell what became of it. One that may not wants a connection that the
   * server is not about to close. Default `false`.
   */
  readonly isRepeatable?: boolean
  /** Receives what happens to the request. A transport that calls it says so with {@link Transport.reportsProgress}. */
  readonly progress?: TransportProgress
}

/** One HTTP response, whatever its status. */
export interface TransportResponse {
  /** HTTP status. */
  readonly status: number
  /** Lower-case names; repeated headers joined with a comma. */
  readonly headers: Readonly<Record<string, string>>
  /**
   * The body, decompressed: where the request has the `responseType` `bytes`, all bytes as they came, in memory of their own;
   * otherwise a string. Empty where there is none.
   */
  readonly body: string | Uint8Array
  /**
   * Why the body could not be read to its end, or decoded; `body` is empty then. Status and headers hold all the same.
   * A `ConnectionError`, a `TimeoutError` or a `ResponseValidationError`.
   */
  readonly bodyError?: CloudConnexaError
}

/**
 * Sends requests. It neither retries, nor follows redirects, nor throws for a status.
 *
 * A failure below HTTP before the status has arrived is thrown as the `ConnectionError` or `TlsError` that `explainFailure` of
 * `@cloudconnexa/errors/runtime` makes, and says whether any byte of the request may have reached the server; one after it becomes
 * the `bodyError` of the response. An aborted signal ends the request; what is thrown then does not matter.
 */
export interface Transport {
  /**
   * Whether `send` reports through `TransportRequest.progress`. Where it does not, every request that ends without a response may
   * have been sent. Default `false`.
   */
  readonly reportsProgress?: boolean
  /**
   * Whether `send` heeds `TransportRequest.timeLimit` and ends at once when the signal aborts, so that nobody has to watch over it:
   * after the time it rejects with a `TimeoutError` of the kind `attempt`, or resolves with that as `bodyError` where the status has
   * arrived. Default `false`: the pipeline measures the time, at the price of a signal and a promise for every request.
   */
  readonly keepsTimeLimit?: boolean
  /** Sends one request and reads the whole response. */
  send(request: TransportRequest): Promise<TransportResponse>
  /** Closes idle connections. */
  close?(): Promise<void>
}
