import { ResponseValidationError } from '@cloudconnexa/errors'

/**
 * Reads something out of a response. Responses are typed by their documentation and not checked unless the caller asks for it,
 * so reading may fail at a value of another type, or at one that is nested too deep.
 *
 * @throws {ResponseValidationError} (`RESPONSE_INVALID`) instead of the `TypeError` or `RangeError`.
 */
export function guardResponseShape<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof TypeError) && !(error instanceof RangeError)) throw error
    const message = 'The response is not of the form that the API documents, and could not be read.'
    throw new ResponseValidationError(message, {
      code: 'RESPONSE_INVALID',
      hint: "The option `validate: 'throw'` names the values that differ. The base URL may lead to another service.",
      issues: [{ path: '', message: 'is not of the documented form' }],
      cause: error,
    })
  }
}
