import type { Answer } from './scripted-api.ts'

/** An answer that no service wants to see. */
export interface BadAnswer {
  /** What it is, to follow "answered with". */
  readonly what: string
  readonly answer: Answer
}

const refused = (status: number): BadAnswer => ({
  what: `status ${status}`,
  answer: [status, { errorMessage: 'Refused', statusError: 'Refused', errorDetails: {} }],
})

/** Refusals of every kind and answers that make no sense. A 429 pauses the client, so it comes last. */
export const badAnswers: readonly BadAnswer[] = [
  ...[400, 401, 403, 404, 409, 415, 418, 422, 500, 503].map(refused),
  { what: 'status 502 and a web page', answer: [502, '<html><body>Bad gateway</body></html>'] },
  { what: 'a web page', answer: [200, '<html><body>Sign in</body></html>'] },
  { what: 'an empty body', answer: [200] },
  { what: 'JSON that breaks off', answer: [200, '{"content": [{"id": '] },
  { what: 'null', answer: [200, null] },
  { what: 'a number', answer: [200, 42] },
  { what: 'an empty list', answer: [200, []] },
  { what: 'a list of null', answer: [200, [null]] },
  { what: 'an empty object', answer: [200, {}] },
  { what: 'an object of nulls', answer: [200, { content: null, id: null, nextCursor: null }] },
  { what: 'a connection that breaks', answer: 'cut' },
  refused(429),
]
