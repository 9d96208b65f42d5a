import { CloudConnexaError } from '@cloudconnexa/errors'
import { CommandError } from '../errors/command-error.ts'
import { type ExitName, exitsByCode } from '../errors/exit-codes.ts'

/**
 * Finds what an error comes to.
 *
 * @param error - Anything that a command has thrown. Errors of another copy of the SDK, which a plugin may bring, are known by their brand.
 */
export function findExit(error: unknown): ExitName {
  if (error instanceof CommandError) return error.exit
  if (error instanceof CloudConnexaError) return findSdkExit(error)
  // What `AbortSignal.timeout()` aborts with.
  return error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'other'
}

function findSdkExit({ code, name, status }: CloudConnexaError): ExitName {
  // A request for a token that did not arrive, or that the service failed, says nothing about the credentials.
  if (code === 'TOKEN_REQUEST_FAILED' && (status === undefined || status >= 500)) return 'api'
  if (code === 'TOKEN_REQUEST_FAILED' && status === 429) return 'rateLimit'
  // What the API has refused was sent; what the SDK has refused was not.
  if (code === 'REQUEST_INVALID' && status !== undefined) return 'api'
  const known = Object.hasOwn(exitsByCode, code) ? exitsByCode[code] : undefined
  // A workflow refuses files, plans and secrets by codes of its own.
  return known ?? (name === 'WorkflowError' ? 'input' : 'other')
}
