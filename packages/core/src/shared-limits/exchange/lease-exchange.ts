/** Limits of a bucket that are complete enough to pace by: an exchange ignores those with an amount or a period below 1. */
export interface BucketLimits {
  /** Most that the bucket can hold. */
  readonly capacity: number
  /** Tokens that come back at a time. */
  readonly amount: number
  /** Milliseconds between two refills. */
  readonly period: number
}

/** What one process reports about a bucket and requests from it, in one exchange. All numbers are integers. */
export interface LeaseRequest {
  /** Random name of the process. */
  readonly process: string
  /** Requests that it would like to send; 0 only reports. */
  readonly want: number
  /** Oldest promises of its lease whose requests are over. */
  readonly settled: number
  /** Promises after those that it returns unused. */
  readonly returned: number
  /** Requests that it sent on its own while the store could not be reached. */
  readonly unpromised: number
  /** Lowest `remaining` that responses have named since the last exchange, and how long ago, in milliseconds. */
  readonly lowest?: { readonly remaining: number; readonly age: number } | undefined
  /** Requests that the API has refused (429) since the last exchange. */
  readonly refusals: number
  /** Longest wait that a refusal has named, in milliseconds. */
  readonly retryAfter?: number | undefined
  /** Limits of the last response that named them, now or before the last exchange. */
  readonly limits?: BucketLimits | undefined
  /** Generation of the account that it knows; absent before the first exchange. */
  readonly generation?: string | undefined
  /** Milliseconds until the refill that was promised last, as far as it knows; after a lost account nothing is promised before. */
  readonly horizon?: number | undefined
  /** What came of a probe: a response without limits, or none. */
  readonly finding?: 'unlimited' | 'failed' | undefined
  /** Random, for an account that has to be opened. */
  readonly freshGeneration: string
}

/** How many requests may be sent from when on. */
export interface LeasePromise {
  /** Milliseconds from the arrival of the reply. */
  readonly delay: number
  /** How many requests. */
  readonly count: number
}

/** What a process receives. Delays in milliseconds count from the arrival of the reply; there are no absolute times. */
export interface LeaseReply {
  /**
   * - `granted`: `promises` say what may be sent; none where nothing was wanted.
   * - `probe`: one request may be sent, to learn the limits.
   * - `unlimited`: the API limits nothing.
   * - `wait`: ask again in `retryIn`.
   */
  readonly status: 'granted' | 'probe' | 'unlimited' | 'wait'
  /** Generation of the account: another one means that the store has lost what it knew. */
  readonly generation: string
  /** Processes that count as active. */
  readonly active: number
  /** Milliseconds for which nothing may be sent. */
  readonly pause: number
  /** Milliseconds until the refill that was promised last: nothing more will be promised for an earlier time. */
  readonly horizon: number
  /** Limits of the bucket, as far as the account knows them. */
  readonly limits?: BucketLimits | undefined
  /** The bucket was full: its clock starts with the next request, so the response to it should be reported at once. */
  readonly awaitsPhase: boolean
  /** What may be sent, by time. */
  readonly promises: readonly LeasePromise[]
  /** With `wait`: milliseconds until it is worth asking again. */
  readonly retryIn?: number | undefined
}

/** Keeps the account of every bucket in one place for all processes. */
export interface LeaseStore {
  /** What it is, for messages: `redis`, `sqlite`. */
  readonly name: string
  /**
   * Carries out one exchange, alone and as a whole: reads the account, calls `computeExchange` or does the same, keeps the new
   * account. Rejects when the store cannot be reached. It may also hang: the limiter goes on after 250 ms, and still takes what
   * arrives later.
   *
   * @param account - Names the account: a digest of the credentials, and the bucket.
   * @param request - What the process reports and requests.
   */
  exchange(account: string, request: LeaseRequest): Promise<LeaseReply>
  /** Releases what it holds, such as a file. A later exchange opens it again. */
  close?(): Promise<void>
}
