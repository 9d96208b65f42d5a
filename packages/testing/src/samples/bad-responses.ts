import type { ScriptedResponse } from '../connection/scripted-api.ts'

/** A response that a service has to survive. */
export interface BadResponse {
  /** Describes it, to follow "responded with". */
  readonly what: string
  readonly response: ScriptedResponse
}

const createRefusal = (status: number): BadResponse => ({
  what: `status ${status}`,
  response: [status, { errorMessage: 'Refused', statusError: 'Refused', errorDetails: {} }],
})

/** Refusals of every kind and malformed responses. A 429 pauses the client, so it comes last. */
export const badResponses: readonly BadResponse[] = [
  ...[400, 401, 403, 404, 409, 415, 418, 422, 500, 503].map(createRefusal),
  { what: 'status 502 and a web page', response: [502, '<html><body>Bad gateway</body></html>'] },
  { what: 'a web page', response: [200, '<html><body>Sign in</body></html>'] },
  { what: 'an empty body', response: [200] },
  { what: 'incomplete JSON', response: [200, '{"content": [{"id": '] },
  { what: 'null', response: [200, null] },
  { what: 'a number', response: [200, 42] },
  { what: 'an empty array', response: [200, []] },
  { what: 'an array of null', response: [200, [null]] },
  { what: 'an empty object', response: [200, {}] },
  { what: 'an object of nulls', response: [200, { content: null, id: null, nextCursor: null }] },
  { what: 'a connection that breaks', response: 'cut' },
  createRefusal(429),
]
