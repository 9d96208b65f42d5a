import { ResponseValidationError } from '@cloudconnexa/errors'
import { describeType } from '../options/describe-type.ts'
import { guardResponseShape } from './guard-response-shape.ts'

/**
 * Makes a draft of a response. Programs may pass what is none, such as a promise that nobody has awaited, and a response that the API
 * has changed.
 *
 * @param response - As the caller passed it, of any type.
 * @param build - Builds the request, mostly with {@link toRequest}.
 * @throws {ResponseValidationError} (`RESPONSE_INVALID`) when no request can be made of it.
 */
export function createDraft<Response, Request extends object>(
  response: Response,
  build: (response: Response) => Request,
): Request {
  const problem = findProblem(response)
  if (problem !== undefined) throw createDraftError(problem)
  return guardResponseShape(() => build(response))
}

function findProblem(response: unknown): string | undefined {
  if (typeof response !== 'object' || response === null)
    return `must be a response, not ${describeType(response)}`
  if (Array.isArray(response)) return 'must be one response, not an array'
  return 'then' in response && typeof response.then === 'function'
    ? 'must be a response, not a promise'
    : undefined
}

function createDraftError(problem: string): ResponseValidationError {
  return new ResponseValidationError(`A draft cannot be made: what was passed ${problem}.`, {
    code: 'RESPONSE_INVALID',
    hint: 'Pass what `get`, `create` or a list has returned, and await it first.',
    issues: [{ path: '', message: problem }],
  })
}
