import type { CloudConnexaError } from '../../src/index.ts'
import { createErrorFromResponse, type ErrorResponse } from '../../src/explain/failures.ts'

/** Creates the error of a response; a body that is not a string is sent as JSON. */
export function readError(
  status: number,
  body: unknown = '',
  more: Partial<ErrorResponse> = {},
): CloudConnexaError {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return createErrorFromResponse({
    status,
    headers: {},
    body: text,
    now: 0,
    operation: 'createNetwork',
    ...more,
  })
}
