import type { IncomingMessage } from 'node:http'
import { text as readText } from 'node:stream/consumers'

/** A request as received. */
export interface SentRequest {
  /** HTTP method. */
  readonly method: string
  /** Path below `/api/v1`, without the query. */
  readonly path: string
  /** The query as sent, including its `?`; empty if there is none. */
  readonly search: string
  /** The parameters of the query. */
  readonly query: Readonly<Record<string, string>>
  /** Content type of the body; `undefined` if there is none. */
  readonly contentType: string | undefined
  /** The body as sent; empty if there is none. */
  readonly text: string
  /** The body: the parsed value of JSON, any other body as a string, `undefined` if there is none. */
  readonly body: unknown
}

/** Reads a whole request. */
export async function receive(incoming: IncomingMessage): Promise<SentRequest> {
  const { pathname, search, searchParams } = new URL(incoming.url ?? '/', 'http://localhost')
  const contentType = incoming.headers['content-type']
  const text = await readText(incoming)
  return {
    method: incoming.method ?? '',
    path: pathname.replace('/api/v1', ''),
    search,
    query: Object.fromEntries(searchParams),
    contentType,
    text,
    body: parseBody(text, contentType),
  }
}

/** Formats requests as method, path and query: `GET /users?page=0`. */
export function formatRequests(sent: readonly SentRequest[]): readonly string[] {
  return sent.map(({ method, path, search }) => `${method} ${path}${search}`)
}

function parseBody(text: string, contentType: string | undefined): unknown {
  if (text === '') return undefined
  return contentType === 'application/json' ? JSON.parse(text) : text
}
