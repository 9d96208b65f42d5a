import { CloudConnexaError } from '@cloudconnexa/errors'
import type { Operation } from '../contract/operation.ts'
import type { DiagnosticsErrorCode, OperationDiagnostics } from './call-message.ts'
import type { ServerDiagnostics } from './messages.ts'

/** What messages say of an operation. */
export function describeOperation(operation: Operation<never, unknown>): OperationDiagnostics {
  // The path of a request without a contract is no template and may hold ids; its id is method and path.
  const isRaw = operation.written !== undefined
  return {
    operation: isRaw ? 'request' : operation.id,
    method: operation.method,
    path: isRaw ? '/{path}' : operation.path,
  }
}

/** What messages say of a server. Authenticators of others may name one that is no URL. */
export function describeServer(baseUrl: string): ServerDiagnostics {
  if (!URL.canParse(baseUrl)) return { serverAddress: '', serverPort: 0 }
  const { hostname, port, protocol } = new URL(baseUrl)
  const defaultPort = protocol === 'http:' ? 80 : 443
  return {
    serverAddress: hostname.replace(/^\[|\]$/g, ''),
    serverPort: port === '' ? defaultPort : Number(port),
  }
}

/**
 * The code of what something has failed with. Plugins make codes of their own: one that does not look like a code may show anything.
 *
 * @param isAborted - Whether the caller, the client or the deadline has ended the call.
 */
export function readErrorCode(error: unknown, isAborted: boolean): DiagnosticsErrorCode {
  if (error instanceof CloudConnexaError)
    return /^[A-Z][A-Z0-9_]{0,63}$/.test(error.code) ? error.code : 'UNEXPECTED'
  return isAborted ? 'ABORTED' : 'UNEXPECTED'
}

/** The status that an error carries. */
export function readStatus(error: unknown): number | undefined {
  return error instanceof CloudConnexaError ? error.status : undefined
}
