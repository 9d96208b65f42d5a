import { errorFromAnswer } from '../../src/index.ts'
import type { CloudConnexaError, RefusedAnswer } from '../../src/index.ts'

/** The error of an answer; a body that is not text is sent as JSON. */
export function refused(
  status: number,
  body: unknown = '',
  more: Partial<RefusedAnswer> = {},
): CloudConnexaError {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return errorFromAnswer({ status, headers: {}, body: text, now: 0, operation: 'createNetwork', ...more })
}
