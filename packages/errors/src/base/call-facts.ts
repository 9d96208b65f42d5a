/**
 * What is known of the effect of the request: it was not sent (`not-sent`), it was refused without effect (`refused`), the API has
 * reported that it was carried out, though its response could not be read (`applied`), or it cannot be known (`unknown`).
 */
export type Outcome = 'not-sent' | 'refused' | 'applied' | 'unknown'

/** How the time of a call was spent. Every number is in milliseconds. */
export interface CallTiming {
  /** From the call to its end. */
  readonly total: number
  /** Waiting for a place under the rate limit. */
  readonly queue: number
  /** Waiting between attempts. */
  readonly backoff: number
  /** Waiting for an access token. */
  readonly token: number
  /** On the network, all attempts together. */
  readonly network: number
}

/** Facts that the pipeline adds to an error before the caller gets it. */
export interface CallFacts {
  /** The method that was called, by its name on the client: `networks.patch`. */
  readonly calledMethod?: string
  /** Operation id, for example `createNetwork`. */
  readonly operation?: string
  /** Path template of the operation: `/networks/{id}`. */
  readonly path?: string
  /** Values of the parameters in the path, by name. */
  readonly pathParameters?: Readonly<Record<string, string>>
  /** How many times the request was sent or tried. */
  readonly attempts?: number
  /** How the time of the call was spent. */
  readonly timing?: CallTiming
  /** HTTP status, where it arrived although the rest of the response could not be read. */
  readonly status?: number
  /** What is known of the effect on the server. */
  readonly outcome?: Outcome
  /** Whether sending the same request again can help. */
  readonly isRetryable?: boolean
  /** Replaces the hint of the error. */
  readonly hint?: string
}
