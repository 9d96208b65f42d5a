import { unreadable } from './answers.ts'
import type { DocumentedOperation } from './document.ts'

/**
 * The parsed body of a request to an operation that takes one; `alsoAccepted` is a second media type for it.
 * @throws Refusal of shape 2: 415 for another media type than the operation's, 400 for a body that is missing or cannot be parsed.
 */
export function readBody(
  operation: DocumentedOperation,
  contentType: string | undefined,
  body: string,
  alsoAccepted?: string,
): unknown {
  const wanted = operation.body?.mediaType ?? 'application/json'
  if (contentType === undefined && body === '') throw notReadable()
  const given = contentType ?? 'application/octet-stream'
  const type = mediaType(given)
  if (type !== wanted && type !== alsoAccepted) {
    throw unreadable(415, 'Unsupported Media Type', `Content type '${given}' not supported`)
  }
  return type === 'application/json' ? parseJson(body) : body
}

/** The media type without its parameters, in lower case. */
export function mediaType(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase()
}

/**
 * Parses JSON.
 * @throws Refusal of shape 2 if the text is no JSON, or is null, which stands for no body at all.
 */
export function parseJson(text: string): unknown {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw notReadable()
  }
  if (parsed === null) throw notReadable()
  return parsed
}

function notReadable(): Error {
  return unreadable(400, 'Bad Request', 'Http message not readable')
}
