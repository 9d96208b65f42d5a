import type { CallTiming, ErrorCode, Outcome } from '@cloudconnexa/errors'

/** Code of an error; `ABORTED` where the caller ended it, `UNEXPECTED` where something else than the SDK failed, such as a plugin. */
export type DiagnosticsErrorCode = ErrorCode | 'ABORTED' | 'UNEXPECTED'

/** Which operation a message is about. Made of an allow-list, as all messages: no ids, bodies, queries, headers or tokens. */
export interface OperationDiagnostics {
  /** Operation id, such as `getNetwork`; `request` for `client.request`. */
  readonly operation: string
  /** HTTP method. */
  readonly method: string
  /** Path template, such as `/networks/{id}`; `/{path}` for `client.request`. */
  readonly path: string
}

/**
 * The message of the tracing channel `cloudconnexa:call`: one object for each call. What is known at its end only is set when
 * `asyncEnd` is published; when `start` is, the numbers are 0.
 */
export interface CallDiagnostics extends OperationDiagnostics {
  /** The method that was called, by its name on the client: `networks.patch`. */
  readonly calledMethod: string | undefined
  /** Attempts so far. */
  readonly attempts: number
  /** Status of the response, where there was one. */
  readonly status: number | undefined
  /** What is known of the effect of the call. */
  readonly outcome: Outcome
  /** Why it failed. */
  readonly error: DiagnosticsErrorCode | undefined
  /** Where the time went. */
  readonly timing: CallTiming
}
