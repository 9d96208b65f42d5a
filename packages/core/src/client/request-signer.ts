/** The request as it will be sent, for a signature. */
export interface SignableRequest {
  /** HTTP method. */
  readonly method: string
  /** Whole address with path and query. */
  readonly url: string
  /** Lower-case names; the bearer token is among them. */
  readonly headers: Readonly<Record<string, string>>
  /** Text of the body; absent where there is none. */
  readonly body?: string
}

/** Signs every attempt, for gateways in front of the API that demand it. */
export interface RequestSigner {
  /** The headers to add to the request. Asked anew for every attempt, so that each has its own time stamp. */
  sign(request: SignableRequest, signal: AbortSignal): Promise<Readonly<Record<string, string>>>
}
