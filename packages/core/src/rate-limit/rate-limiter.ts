import type { RateLimits } from '@cloudconnexa/errors'

/** The API counts reads (GET) and writes (all else) apart. */
export type BucketName = 'read' | 'write'

/** The bucket that a request counts in. */
export function toBucketName(method: string): BucketName {
  return method === 'GET' ? 'read' : 'write'
}

/** A request that wants to be sent. */
export interface RateLimitRequest {
  /** The bucket that it is taken from. */
  readonly bucket: BucketName
  /** Names the credentials: limits are counted by them. */
  readonly credentialKey: string
  /** Takes the request out of the queue; the wait then rejects with the signal's own reason. */
  readonly signal: AbortSignal
  /** Time that the call has left, in milliseconds; a wait that is known to be longer fails at once. */
  readonly timeLeft?: number | undefined
  /** Time that the whole call has, in milliseconds, for the error of a wait that is too long. */
  readonly timeout?: number | undefined
  /** A pause that a 429 has asked for and that goes on for longer, in milliseconds, fails at once. */
  readonly longestPause?: number | undefined
}

/** What came of a request that was let through. */
export interface RateLimitReport {
  /** The limits that the answer named; absent when it named none or there was no answer. */
  readonly limits?: RateLimits | undefined
  /** Whether the answer was a 429. */
  readonly refused: boolean
  /** How long the response asks everybody to wait, in milliseconds; at most the `maxRetryAfter` of the client. */
  readonly retryAfter?: number | undefined
  /** Whether there was an answer at all. */
  readonly answered: boolean
}

/** Leave to send one request. */
export interface RatePermit {
  /** Must be called once, when the request is over. */
  release(report: RateLimitReport): void
}

/** What is known of one bucket. */
export interface BucketState {
  /** Requests that may be sent now without waiting; `undefined` while the API has not named its limits. */
  readonly available: number | undefined
  /** Most that the bucket can hold. */
  readonly capacity: number | undefined
  /** Requests that come back at a time, and the milliseconds between two times. */
  readonly refill: { readonly amount: number; readonly period: number } | undefined
  /** Requests in flight. */
  readonly inFlight: number
  /** Requests in the queue. */
  readonly waiting: number
  /** Nothing is sent before this time (milliseconds since 1970), because a 429 said so. */
  readonly pausedUntil: number | undefined
}

/**
 * Decides when a request may be sent. Methods are asynchronous, so that a fleet of processes on one API key can put the
 * state on a shared store.
 */
export interface RateLimiter {
  /** Waits for its turn, first come first served. */
  acquire(request: RateLimitRequest): Promise<RatePermit>
  /** What is known of both buckets of some credentials. */
  state(credentialKey: string): Promise<Readonly<Record<BucketName, BucketState>>>
  /**
   * Waits until what was reported has been stored. Every client that uses the limiter calls it when it is closed, after its last
   * report; others may go on.
   */
  close?(): Promise<void>
}
