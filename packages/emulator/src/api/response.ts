/** A response of the API, before it is sent. */
export interface ApiResponse {
  readonly status: number
  /** Left out for an empty body. A string together with `isText` is sent raw, everything else as JSON. */
  readonly body?: unknown
  /** Sends the body as text/plain, unquoted. */
  readonly isText?: true
}

/** Creates a response with a JSON body, or an empty one without `body`. */
export function createResponse(status: number, body?: unknown): ApiResponse {
  return body === undefined ? { status } : { status, body }
}

/** Creates a response with raw text as body. */
export function createTextResponse(status: number, body: string): ApiResponse {
  return { status, body, isText: true }
}

/** Creates the response for a path that the gateway does not know: shape 3. */
export function createUnknownPathResponse(path: string, requestId: string, timestamp: number): ApiResponse {
  return createResponse(404, { path, requestId, status: 404, statusError: 'Not Found', timestamp })
}
