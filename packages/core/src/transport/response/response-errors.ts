import { ResponseValidationError } from '@cloudconnexa/errors'
import { acceptEncoding } from './content-encoding.ts'

/** What has arrived of a response whose body cannot be used. */
export interface ResponseHead {
  /** HTTP status. */
  readonly status: number
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
}

/** Creates the error of a response body that is longer than allowed. */
export function createTooLarge(head: ResponseHead, maxBytes: number): ResponseValidationError {
  return new ResponseValidationError(
    `The response is longer than ${maxBytes} bytes, so it was not read to its end.`,
    {
      code: 'RESPONSE_TOO_LARGE',
      hint: 'Ask for smaller pages, or raise the client option `maxResponseBytes`.',
      issues: [{ path: '', message: `is longer than ${maxBytes} bytes` }],
      outcome: 'unknown',
      ...head,
    },
  )
}

/** Creates the error of a response body that is compressed in a way that was not requested. */
export function createUnknownEncoding(head: ResponseHead): ResponseValidationError {
  return new ResponseValidationError('The response is compressed in a way that was not requested.', {
    code: 'RESPONSE_MALFORMED',
    hint: `Check what stands between this program and the API, such as a proxy. What can be decompressed is ${acceptEncoding}.`,
    issues: [{ path: '', message: 'has an unknown content-encoding' }],
    outcome: 'unknown',
    ...head,
  })
}
