import { AuthorizationError, NotFoundError, ValidationError } from '@cloudconnexa/errors'
import { CloudConnexaError } from '@cloudconnexa/core'
import type { Failure } from './operation-row.ts'

/** An id that nothing has. */
export const unknownId = '00000000-0000-4000-8000-000000000000'

type FailingCall<Given> = NonNullable<Failure<Given>['call']>

/** The API knows no such object. */
export function expectMissing<Given>(call: FailingCall<Given>): Failure<Given> {
  return { call, error: NotFoundError, code: 'NOT_FOUND', status: 400 }
}

/** The API refuses what was sent; the words of some refusals have a code of their own. */
export function expectRefusal<Given>(
  call: FailingCall<Given>,
  code: 'REQUEST_INVALID' | 'NAME_TAKEN' | 'OWNER_PROTECTED' = 'REQUEST_INVALID',
): Failure<Given> {
  return { call, error: ValidationError, code, status: 400 }
}

/** The client refuses it, and sends nothing. */
export function expectInvalid<Given>(call: FailingCall<Given>): Failure<Given> {
  return { call, error: ValidationError, code: 'REQUEST_INVALID' }
}

/** The API key may not do it: for calls without anything that could be wrong. */
export const forbidden: Failure<unknown> = {
  fault: { path: /^\/api\/v1\/(?!oauth\/)/, status: 403, count: 1 },
  error: AuthorizationError,
  code: 'FORBIDDEN',
  status: 403,
}

/** A value as a caller without type checks has it. */
export function skipTypeCheck<Value>(value: unknown): Value {
  return value as Value // the one place at which the types are told something else than the truth
}

/** Code of the error that a call ends with; `undefined` if it succeeds. */
export async function catchCode(call: PromiseLike<unknown>): Promise<string | undefined> {
  try {
    await call
    return undefined
  } catch (error) {
    if (error instanceof CloudConnexaError) return error.code
    throw error
  }
}
