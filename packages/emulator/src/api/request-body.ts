import { createRequestError, createUnreadableBodyError } from './api-error.ts'
import type { DocumentedOperation } from './document.ts'

/**
 * Parses the body of a request to an operation that takes one.
 *
 * @param alsoAccepted - A second media type for the body.
 * @throws {ApiError} when the media type is not that of the operation (415), or the body is missing or cannot be parsed (400).
 */
export function parseRequestBody(
  operation: DocumentedOperation,
  contentType: string | undefined,
  body: string,
  alsoAccepted?: string,
): unknown {
  const expected = operation.body?.mediaType ?? 'application/json'
  if (contentType === undefined && body === '') throw createUnreadableBodyError()
  const actual = contentType ?? 'application/octet-stream'
  const type = parseMediaType(actual)
  if (type !== expected && type !== alsoAccepted) {
    throw createRequestError(415, 'Unsupported Media Type', `Content type '${actual}' not supported`)
  }
  return type === 'application/json' ? parseJson(body) : body
}

/** Returns the media type without its parameters, in lower case. */
export function parseMediaType(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase()
}

/**
 * Parses JSON.
 *
 * @throws {ApiError} when it is not valid JSON, or `null`, which means no body at all.
 */
export function parseJson(body: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    throw createUnreadableBodyError()
  }
  if (value === null) throw createUnreadableBodyError()
  return value
}
