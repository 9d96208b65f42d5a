/** What an operation answers with. */
export interface Answer {
  readonly status: number
  /** Left out for an empty answer. A string together with `text` is sent raw, everything else as JSON. */
  readonly body?: unknown
  /** Send the body as text/plain, unquoted. */
  readonly text?: true
}

/** One entry of `errorDetails`. Codes are given only where the real API's code is known. */
export interface Complaint {
  readonly errorCode?: string
  readonly message: string
  readonly params?: Readonly<Record<string, unknown>>
}

/** Complaints by the property or entity they are about. */
export type Complaints = Readonly<Record<string, readonly Complaint[]>>

/** Ends an operation with an error answer. */
export class Refusal extends Error {
  /** The answer to send. */
  readonly answer: Answer

  /** @param answer the error answer to send instead of a result. */
  constructor(answer: Answer) {
    super(`refused with status ${String(answer.status)}`)
    this.name = 'Refusal'
    this.answer = answer
  }
}

/** An answer without a body. */
export function empty(status: number): Answer {
  return { status }
}

/** A JSON answer. */
export function json(status: number, body: unknown): Answer {
  return { status, body }
}

/** A raw text answer. */
export function text(status: number, body: string): Answer {
  return { status, body, text: true }
}

/** Shape 1: validation, and most refusals. */
export function invalid(errorDetails: Complaints): Refusal {
  const errorMessage = Object.values(errorDetails)
    .flat()
    .map((complaint) => complaint.message)
    .join('; ')
  return new Refusal(json(400, { errorDetails, errorMessage, statusError: 'Bad Request' }))
}

/** Shape 1 with a single complaint. */
export function refused(key: string, message: string): Refusal {
  return invalid({ [key]: [{ message }] })
}

/** Shape 2: a body that cannot be parsed, a wrong media type, or a failure of the emulator itself. */
export function unreadable(status: number, statusError: string, errorMessage: string): Refusal {
  return new Refusal(json(status, { errorMessage, statusError }))
}

/** Shape 2 as well: an API key that may not do this. The real answer is not known. */
export function forbidden(errorMessage: string): Refusal {
  return unreadable(403, 'Forbidden', errorMessage)
}

/** Shape 3: a path that the gateway does not know. */
export function unknownPath(path: string, requestId: string, timestamp: number): Answer {
  return json(404, { path, requestId, status: 404, statusError: 'Not Found', timestamp })
}

/** Shape 4: unknown id (404), rate limit (429), bad credentials (401), all with an empty body. */
export function emptyRefusal(status: 401 | 404 | 429): Refusal {
  return new Refusal(empty(status))
}

/** Shape 5: an entity that does not exist, as the real API says it for DNS records and applications. */
export function missingEntity(kind: string): Refusal {
  const complaint: Complaint = { errorCode: '9-11-6', message: 'Entity does not exist' }
  return new Refusal(json(400, { errorDetails: { [kind]: [complaint] }, statusError: 'Bad Request' }))
}
