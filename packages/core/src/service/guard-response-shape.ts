import { ResponseValidationError } from '@cloudconnexa/errors'

/**
 * Reads something out of an answer. Answers are typed by their documentation and not checked unless the caller asks for it, so
 * reading may stumble over a part of another type, or over one that is nested too deep.
 *
 * @throws ResponseValidationError (`RESPONSE_INVALID`) instead of the `TypeError` or `RangeError`.
 */
export function guardResponseShape<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof TypeError) && !(error instanceof RangeError)) throw error
    const message = 'The answer is not of the form that the API documents, so nothing could be made of it.'
    throw new ResponseValidationError(message, {
      code: 'RESPONSE_INVALID',
      hint: "The option `validate: 'throw'` names the parts that differ. The base URL may lead to another service.",
      issues: [{ path: '', message: 'is not of the documented form' }],
      cause: error,
    })
  }
}
