import { channel } from 'node:diagnostics_channel'
import type { CallTiming, ErrorCode } from '@cloudconnexa/errors'

/**
 * What subscribers of the diagnostics channels `cloudconnexa:call` (one message per call) and `cloudconnexa:attempt`
 * (one per HTTP request) are told. Made of an allow-list: no ids, bodies, queries, headers or tokens.
 */
export interface CallDiagnostics {
  /** Operation id, such as `getNetwork`; `request` for `client.request`. */
  readonly operation: string
  /** HTTP method. */
  readonly method: string
  /** Path template, such as `/networks/{id}`; `/{path}` for `client.request`. */
  readonly path: string
  /** Attempts so far. */
  readonly attempts: number
  /** Status of the response, where there was one. */
  readonly status: number | undefined
  /** Code of the error, where it failed; `ABORTED` where the caller ended it. */
  readonly error: ErrorCode | 'ABORTED' | undefined
  /** Milliseconds since the call began; in the message of an attempt `network` is the time of that request alone. */
  readonly timing: CallTiming
}

/** Channel of whole calls. */
export const callChannel: ReturnType<typeof channel> = channel('cloudconnexa:call')
/** Channel of single HTTP requests. */
export const attemptChannel: ReturnType<typeof channel> = channel('cloudconnexa:attempt')
