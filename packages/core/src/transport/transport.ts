/** One HTTP request, ready to be sent. */
export interface TransportRequest {
  /** HTTP method. */
  readonly method: string
  /** Whole address with path and query. */
  readonly url: string
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  /** Text of the body; absent where there is none. */
  readonly body?: string
  /** An answer whose body is longer (decompressed) must be given up with a `ResponseValidationError` (`RESPONSE_TOO_LARGE`). */
  readonly maxResponseBytes: number
  /** Ends the request. */
  readonly signal: AbortSignal
}

/** One HTTP answer, whatever its status. */
export interface TransportResponse {
  /** HTTP status. */
  readonly status: number
  /** Lower-case names; repeated headers joined with a comma. */
  readonly headers: Readonly<Record<string, string>>
  /** The body as text, decompressed. */
  readonly body: string
}

/**
 * Sends requests. It neither retries, nor follows redirects, nor throws for a status.
 *
 * A failure below HTTP is thrown as the `ConnectionError` or `TlsError` that `errorFromFailure` makes, and says whether
 * any byte of the request may have reached the server. An aborted signal ends the request; what is thrown then does not matter.
 */
export interface Transport {
  /** Sends one request and reads the whole answer. */
  send(request: TransportRequest): Promise<TransportResponse>
  /** Closes idle connections. */
  close?(): Promise<void>
}
