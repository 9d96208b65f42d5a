import { type ApiResponse, createResponse } from './response.ts'

/** One entry of `errorDetails`. `errorCode` is set only where the code of the real API is known. */
export interface ErrorDetail {
  readonly errorCode?: string
  readonly message: string
  readonly params?: Readonly<Record<string, unknown>>
}

/** Error details by the property or entity that they are about. */
export type ErrorDetails = Readonly<Record<string, readonly ErrorDetail[]>>

/** Ends an operation with an error response. */
export class ApiError extends Error {
  /** The response to send. */
  readonly response: ApiResponse

  /** @param response - The response to send instead of a result. */
  constructor(response: ApiResponse) {
    super(`rejected with status ${String(response.status)}`)
    this.name = 'ApiError'
    this.response = response
  }
}

/** Creates an error of shape 1: validation errors, and most other errors. */
export function createValidationError(errorDetails: ErrorDetails): ApiError {
  const errorMessage = Object.values(errorDetails)
    .flat()
    .map(({ message }) => message)
    .join('; ')
  return new ApiError(createResponse(400, { errorDetails, errorMessage, statusError: 'Bad Request' }))
}

/**
 * Creates an error of shape 1 with a single detail.
 *
 * @param key - The property or entity that it is about.
 */
export function createPropertyError(key: string, message: string): ApiError {
  return createValidationError({ [key]: [{ message }] })
}

/** Creates an error of shape 2: a body that cannot be parsed, a wrong media type, or a failure of the emulator itself. */
export function createRequestError(status: number, statusError: string, errorMessage: string): ApiError {
  return new ApiError(createResponse(status, { errorMessage, statusError }))
}

/** Creates the error for a body that cannot be read. */
export function createUnreadableBodyError(): ApiError {
  return createRequestError(400, 'Bad Request', 'Http message not readable')
}

/** Creates the error for an API key without permission: shape 2 as well, as the real response is not known. */
export function createForbiddenError(errorMessage: string): ApiError {
  return createRequestError(403, 'Forbidden', errorMessage)
}

/** Creates an error of shape 4, with an empty body: rate limit (429), bad credentials (401), unknown id in the Beta (404). */
export function createEmptyError(status: 401 | 404 | 429): ApiError {
  return new ApiError(createResponse(status))
}

/** An id that nothing has, as an error of shape 5 in the words of the real API. */
export class MissingEntityError extends ApiError {
  /**
   * @param entity - The kind of entity, such as `IP service`; in camel case it is the key of the detail.
   * @param id - The id that nothing has.
   */
  constructor(entity: string, id: string) {
    const key = toCamelCase(entity)
    const detail: ErrorDetail = { errorCode: '9-11-6', message: `${entity} with ID ${id} not found` }
    super(createResponse(400, { errorDetails: { [key]: [detail] }, statusError: 'Bad Request' }))
    this.name = 'MissingEntityError'
  }
}

function toCamelCase(words: string): string {
  return words.toLowerCase().replaceAll(/ (\w)/g, (_match, letter: string) => letter.toUpperCase())
}
