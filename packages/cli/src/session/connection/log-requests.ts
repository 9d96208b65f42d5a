import type { AttemptDiagnostics, TokenDiagnostics } from '@cloudconnexa/core/diagnostics'

/**
 * Writes a line for every request, without ids, values and secrets: `GET /networks/{id} 200, 12 ms`.
 *
 * @param note - Writes a line.
 * @returns What ends it.
 */
export function logRequests(note: (line: string) => void): () => void {
  const channels = process.getBuiltinModule('node:diagnostics_channel')
  const format = (request: string, result: unknown, milliseconds: number): void =>
    note(`${request} ${String(result)}, ${Math.round(milliseconds)} ms`)
  const writeAttempt = (message: unknown): void => {
    // The SDK publishes nothing else there.
    const { method, path, status, error, milliseconds } = message as AttemptDiagnostics
    format(`${method} ${path}`, status ?? error ?? 'failed', milliseconds)
  }
  const writeRenewal = (message: unknown): void => {
    const { source, status, error, milliseconds } = message as TokenDiagnostics
    if (source !== 'store')
      format('POST /oauth/token', source === 'request' ? 200 : (status ?? error), milliseconds)
  }
  channels.subscribe('tracing:cloudconnexa:attempt:asyncEnd', writeAttempt)
  channels.subscribe('cloudconnexa:token', writeRenewal)
  return () => {
    channels.unsubscribe('tracing:cloudconnexa:attempt:asyncEnd', writeAttempt)
    channels.unsubscribe('cloudconnexa:token', writeRenewal)
  }
}
