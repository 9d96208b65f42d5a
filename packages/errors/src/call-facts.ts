/** What is known of the effect of the request: it never left, it was refused without effect, or nobody can tell. */
export type Outcome = 'not-sent' | 'refused' | 'unknown'

/** Where the time of a call went. Every number is in milliseconds. */
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

/** Facts that the pipeline adds to an error on its way out. */
export interface CallFacts {
  /** Operation id, for example `createNetwork`. */
  readonly operation?: string
  /** How many times the request was sent or tried. */
  readonly attempts?: number
  /** Where the time of the call went. */
  readonly timing?: CallTiming
  /** What is known of the effect on the server. */
  readonly outcome?: Outcome
  /** Whether sending the same request again can help. */
  readonly isRetryable?: boolean
  /** Replaces the hint of the error. */
  readonly hint?: string
}
