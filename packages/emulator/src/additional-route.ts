/** A request to an author's own route. */
export interface AdditionalRequest {
  /** Path parameters. */
  readonly params: Readonly<Record<string, string>>
  /** Query parameters. */
  readonly query: Readonly<Record<string, unknown>>
  /** The parsed body if it was sent as JSON, its text otherwise, `undefined` if there was none. */
  readonly body: unknown
  /** Headers, with lower-case names. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

/** An answer of an author's own route; without `body` it is empty. */
export interface AdditionalAnswer {
  /** HTTP status. */
  readonly status: number
  /** Sent as JSON, whatever it is. */
  readonly body?: unknown
}

/** A route served next to the API's own, behind the same authentication, rate limits and faults. */
export interface AdditionalRoute {
  /** HTTP method. */
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Begins with a slash; parameters are written `{name}`. */
  readonly path: string
  /** Answers a request. */
  handler(request: AdditionalRequest): AdditionalAnswer | Promise<AdditionalAnswer>
}
