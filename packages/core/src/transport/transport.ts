/** One HTTP request, ready to be sent. */
export interface TransportRequest {
  readonly method: string
  readonly url: string
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** An answer whose body is longer (decompressed) must be given up with a `ResponseValidationError` (`RESPONSE_TOO_LARGE`). */
  readonly maxResponseBytes: number
  readonly signal: AbortSignal
}

/** One HTTP answer, whatever its status. */
export interface TransportResponse {
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
  send(request: TransportRequest): Promise<TransportResponse>
  /** Closes idle connections. */
  close?(): Promise<void>
}
