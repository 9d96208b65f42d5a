import type { BucketName } from '../contract/operation.ts'
import type { RateLimits } from '@cloudconnexa/errors'

/** A request that wants to be sent. */
export interface RateLimitRequest {
  /** The bucket that it is taken from. */
  readonly bucket: BucketName
  /** A digest of the credentials, by which limits are counted. */
  readonly credentialKey: string
  /** Takes the request out of the queue; the wait then rejects with the signal's own reason. */
  readonly signal: AbortSignal
  /** Time that the call has left, in milliseconds; a wait that is known to be longer fails at once. */
  readonly timeLeft?: number | undefined
  /** Time that the whole call has, in milliseconds, for the error of a wait that is too long. */
  readonly timeout?: number | undefined
  /** A pause that a 429 has asked for and that goes on for longer, in milliseconds, fails at once. */
  readonly longestPause?: number | undefined
  /**
   * The part of the bucket that this caller may use, above 0 and up to 1. The rest of its capacity is left to others, so that a
   * background job cannot starve a person who waits. Default 1.
   */
  readonly share?: number | undefined
}

/** What came of a request that was let through. */
export interface RateLimitReport {
  /** The limits that the response named; absent when it named none or there was no response. */
  readonly limits?: RateLimits | undefined
  /** Whether the response was a 429. */
  readonly refused: boolean
  /** How long the response asks clients to wait, in milliseconds; at most the `maxRetryAfter` of the client. */
  readonly retryAfter?: number | undefined
  /** Whether the API has responded, so that what the response says of limits, or does not say, holds. */
  readonly responded: boolean
  /** Whether any byte of the request has left, so that the API may have counted it. */
  readonly sent: boolean
}

/** Permission to send one request. It stays valid however late the request leaves. */
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

/** What is known of the limits of some credentials. */
export interface RateLimitState extends Readonly<Record<BucketName, BucketState>> {
  /**
   * - `local`: this process alone keeps count.
   * - `shared`: a store keeps count for all processes that use it.
   * - `degraded`: the store cannot be reached; this process keeps count alone, with its share of the limits.
   */
  readonly mode: 'local' | 'shared' | 'degraded'
}

/** Decides when a request may be sent. */
export interface RateLimiter {
  /**
   * Waits for its turn, first come first served. A permit that is at hand may be returned without a promise.
   *
   * @throws {TimeoutError} (`DEADLINE_EXCEEDED`, of `createDeadlineExceeded`) when the wait is known to be longer than `timeLeft`.
   * @throws {RateLimitError} (of `createRateLimitPause`) when a pause goes on for longer than `longestPause`.
   */
  acquire(request: RateLimitRequest): RatePermit | Promise<RatePermit>
  /** The last known state of both buckets of some credentials. Does no I/O. */
  state(credentialKey: string): RateLimitState
  /**
   * Waits until what was reported has been stored. Every client that uses the limiter calls it when it is closed, after its last
   * report; others may go on.
   */
  close?(): Promise<void>
}
