/** A fault on demand. Without `method` and `path` it matches every request. */
export interface Fault {
  /** HTTP method, in any case. */
  readonly method?: string
  /** The whole path without the query, or a pattern to search in it. */
  readonly path?: string | RegExp
  /** How many requests the fault hits before it is used up; default: unlimited. */
  readonly count?: number
  /** How many matching requests pass first; default 0. */
  readonly after?: number
  /** Chance of hitting a matching request, above 0 and up to 1, drawn from a seeded generator; default 1. */
  readonly probability?: number

  /** Milliseconds to wait first, on the emulator's clock. */
  readonly delay?: number
  /** Respond with this status instead of processing the request; without `body` the response is empty. */
  readonly status?: number
  /** Headers of that response. */
  readonly headers?: Readonly<Record<string, string>>
  /** Body of that response: a string is sent as it is, everything else as JSON. */
  readonly body?: unknown
  /** Respond with 429 and an empty body, as the rate limit does. */
  readonly throttle?: boolean
  /** With `throttle`: send the four `X-RateLimit` headers; default true. */
  readonly rateLimitHeaders?: boolean
  /** With `throttle`: seconds for a `Retry-After` header, which the real service has not been seen to send; default none. */
  readonly retryAfter?: number
  /** Close the connection instead of processing the request. */
  readonly resetBefore?: boolean
  /** Process the request, then close the connection instead of responding. */
  readonly resetAfter?: boolean
  /** Invalidate the access token of the request first; the request itself is rejected with 401. */
  readonly expireToken?: boolean
  /** Break the TLS handshake of a new connection, with an alert or a reset. Needs `tls`; cannot have a method or path. */
  readonly handshake?: 'alert' | 'reset'

  /** Send the response with this content type. */
  readonly contentType?: string
  /** Break the JSON of the response: its second half is missing, and the length matches what is sent. */
  readonly malformedJson?: boolean
  /** Pad the response with white space up to this many bytes, which keeps JSON valid. It is streamed, never held in memory. */
  readonly bodySize?: number
  /** Send the body at this many bytes per second of the emulator's clock. */
  readonly bytesPerSecond?: number
  /** Wait this many milliseconds of the emulator's clock before every chunk of the body. */
  readonly chunkDelay?: number
  /** With `chunkDelay`: bytes in a chunk; default 1,024. */
  readonly chunkSize?: number
  /** Close the connection after this many bytes of the body, although the length announces all of it. */
  readonly truncateAfter?: number
}
