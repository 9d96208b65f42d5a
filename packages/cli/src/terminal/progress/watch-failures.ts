import type { AttemptDiagnostics, TokenDiagnostics } from '@cloudconnexa/core/diagnostics'

/** Called with why the last request failed, and with `undefined` when one has succeeded since. */
export type ShowFailure = (reason: string | undefined) => void

const requestChannel = 'tracing:cloudconnexa:attempt:asyncEnd'
const tokenChannel = 'cloudconnexa:token'

/** Whether a request may be sent again: there was no response, or one of a server that has failed. */
function isTemporary(status: number | undefined): boolean {
  return status === undefined || status >= 500
}

/**
 * Watches for failures after which requests are sent again, of every client of this process. Without it, nothing is to be seen while an
 * API that is down is tried several times.
 *
 * @param show - Shows the last failure.
 * @returns Ends it.
 */
export function watchFailures(show: ShowFailure): () => void {
  const { subscribe, unsubscribe } = process.getBuiltinModule('node:diagnostics_channel')
  let hasFailed = false
  const report = (
    what: string,
    { status, error }: Pick<AttemptDiagnostics | TokenDiagnostics, 'status' | 'error'>,
  ): void => {
    // Ctrl+C is no failure.
    if (error === 'ABORTED') return
    if (error !== undefined && isTemporary(status)) show(`${what} failed (${status ?? error}), still trying`)
    else if (hasFailed) show(undefined)
    hasFailed = error !== undefined
  }
  // Only core publishes on its channels.
  const listenToRequests = (message: unknown): void =>
    report('the last request', message as AttemptDiagnostics)
  const listenToTokens = (message: unknown): void => report('the token request', message as TokenDiagnostics)
  subscribe(requestChannel, listenToRequests)
  subscribe(tokenChannel, listenToTokens)
  return () => {
    unsubscribe(requestChannel, listenToRequests)
    unsubscribe(tokenChannel, listenToTokens)
  }
}
