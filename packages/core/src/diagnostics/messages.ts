import type { Outcome } from '@cloudconnexa/errors'
import type { BucketName } from '../contract/operation.ts'
import type { BucketState, RateLimitState } from '../rate-limit/rate-limiter.ts'
import type { CallDiagnostics, DiagnosticsErrorCode, OperationDiagnostics } from './call-message.ts'

/** Which server a message is about. */
export interface ServerDiagnostics {
  /** Host name or IP address. */
  readonly serverAddress: string
  /** Port. */
  readonly serverPort: number
}

/**
 * The message of the tracing channel `cloudconnexa:attempt`: one object for each HTTP request of a call. What is known at its end
 * only is set when `asyncEnd` is published.
 */
export interface AttemptDiagnostics extends OperationDiagnostics, ServerDiagnostics {
  /** The message of its call; absent where nobody was subscribed when that began. */
  readonly call: CallDiagnostics | undefined
  /** Which attempt of the call it is, from 1. */
  readonly attempt: number
  /** Bytes of the request body; absent where there is none. */
  readonly requestBytes: number | undefined
  /** Status of the response, where there was one. */
  readonly status: number | undefined
  /** What is known of the effect of this request. */
  readonly outcome: Outcome
  /** Why it failed. */
  readonly error: DiagnosticsErrorCode | undefined
  /** From sending the request to having read the response, in milliseconds. */
  readonly milliseconds: number
}

/** The message of the channel `cloudconnexa:token`: a renewal of an access token has ended. */
export interface TokenDiagnostics extends ServerDiagnostics {
  /** Further kinds may follow. */
  readonly kind: 'renewal'
  /** Where the token came from; absent where none was obtained. */
  readonly source: 'request' | 'store' | undefined
  /** Whether calls went on with the token before meanwhile. */
  readonly background: boolean
  /** Status of the response, where the API has refused. */
  readonly status: number | undefined
  /** Why it failed. */
  readonly error: DiagnosticsErrorCode | undefined
  /** How long it took. */
  readonly milliseconds: number
}

/** A request has left the queue of the rate limiter, with a permit or without one. One that need not wait is not reported. */
export interface RateLimitWait extends OperationDiagnostics, ServerDiagnostics {
  /** Says what the message is about. */
  readonly kind: 'wait'
  /** The bucket that it waited for. */
  readonly bucket: BucketName
  /** How long it waited; 0 where the limiter refused at once, because the wait would have been too long. */
  readonly milliseconds: number
  /** Why it was not sent. */
  readonly error: DiagnosticsErrorCode | undefined
  /** The message of its call; absent where nobody was subscribed when that began. */
  readonly call: CallDiagnostics | undefined
}

/** The API has refused a request with 429. */
export interface RateLimitRefusal extends OperationDiagnostics, ServerDiagnostics {
  /** Says what the message is about. */
  readonly kind: 'refusal'
  /** The bucket that it was taken from. */
  readonly bucket: BucketName
  /** How long the API asks to wait, in milliseconds. */
  readonly retryAfter: number | undefined
}

/** What is known of a bucket has changed. */
export interface RateLimitStateChange extends ServerDiagnostics, BucketState {
  /** Says what the message is about. */
  readonly kind: 'state'
  /** The bucket. */
  readonly bucket: BucketName
  /** Who keeps count. */
  readonly mode: RateLimitState['mode']
}

/** Another one keeps count: a limiter has lost the store that it shares with other processes, or has it back. */
export interface RateLimitModeChange extends ServerDiagnostics {
  /** Says what the message is about. */
  readonly kind: 'mode'
  /** Who keeps count from now on. */
  readonly mode: RateLimitState['mode']
  /** Who kept count before. */
  readonly before: RateLimitState['mode']
}

/** The message of the channel `cloudconnexa:rate-limit`. Further kinds may follow. */
export type RateLimitDiagnostics =
  RateLimitModeChange | RateLimitRefusal | RateLimitStateChange | RateLimitWait
