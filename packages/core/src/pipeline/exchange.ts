import type { CloudConnexaError } from '@cloudconnexa/errors'
import type { CallOptions } from '../call/call-options.ts'
import type { AccessToken } from '../contract/authenticator.ts'
import type { Operation } from '../contract/operation.ts'
import type { CallProgress } from './outcome.ts'

/** The request of a call, as far as the policies before have made it. */
export interface PipelineRequest {
  /** HTTP method. */
  readonly method: string
  /** Scheme and host; empty until `authenticate` has run. */
  readonly baseUrl: string
  /** Where the API lives below the base URL, such as `/api/v1`; empty until `authenticate` has run. */
  readonly apiPath: string
  /** Path below that of the API; a template until `validate` has run. */
  readonly path: string
  /** Encoded query without question mark, empty where there is none. */
  readonly query: string
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  /** The body; absent where there is none. A string is sent as UTF-8. */
  readonly body?: string | Uint8Array
}

/** Counts and times of a call; policies add to it as they go. Milliseconds. */
export interface CallStatistics {
  /** When the call began, by the monotonic time of the client's clock. */
  readonly startedAt: number
  /** HTTP requests so far. */
  attempts: number
  /** Time in the queue of the rate limiter. */
  queue: number
  /** Time between attempts. */
  backoff: number
  /** Time spent on waiting for an access token. */
  token: number
  /** Time from sending requests to having read their responses. */
  network: number
}

/**
 * One call on its way through the pipeline. A policy that changes it hands a changed copy on; the counts in `statistics` and what
 * is known of its effect in `progress` are shared by all copies.
 */
export interface Exchange {
  /** The operation that is called. */
  readonly operation: Operation<never, unknown>
  /** Path parameters, query parameters and body as the caller gave them. */
  readonly input: Readonly<Record<string, unknown>>
  /** The caller's options, with the client's default `timeout` filled in. */
  readonly options: CallOptions
  /** The request as it stands. */
  readonly request: PipelineRequest
  /** Whether the credentials are for reading only; known once `authenticate` has run. */
  readonly readOnly?: boolean | undefined
  /** The access token that `rate-limit` has obtained already; absent where the call has queued, so that `authenticate` asks again. */
  readonly accessToken?: AccessToken
  /** Aborts when the caller, the client or the deadline ends the call. */
  readonly signal: AbortSignal
  /** When the whole call has to be over, by the monotonic time of the client's clock; absent where there is no deadline. */
  readonly deadline?: number
  /** Counts and times so far. */
  readonly statistics: CallStatistics
  /** What is known of the effect of the requests so far. */
  readonly progress: CallProgress
}

/** The response of a call on its way back. */
export interface ExchangeResponse {
  /** HTTP status. */
  readonly status: number
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  /** The body as a string or, where the contract says so, as bytes; from `decode` on outwards the decoded value. */
  readonly body: unknown
  /** Why the body could not be read; `decode` makes an error of it. */
  readonly bodyError?: CloudConnexaError
}

/** Hands a call to the rest of the pipeline. */
export type Next = (exchange: Exchange) => Promise<ExchangeResponse>
