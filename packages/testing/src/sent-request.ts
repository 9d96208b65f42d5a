import type { IncomingMessage } from 'node:http'
import { text as textOf } from 'node:stream/consumers'

/** A request as it arrived. */
export interface SentRequest {
  /** HTTP method. */
  readonly method: string
  /** Path below `/api/v1`, without the query. */
  readonly path: string
  /** The query as it was sent, from its `?` on; empty where there is none. */
  readonly search: string
  /** The parameters of the query. */
  readonly query: Readonly<Record<string, string>>
  /** Content type of the body; undefined where there is none. */
  readonly contentType: string | undefined
  /** The body as it was sent; empty where there is none. */
  readonly text: string
  /** The body: the value of a JSON text, any other text as it is, undefined where there is none. */
  readonly body: unknown
}

/** Reads a request to its end. */
export async function receive(incoming: IncomingMessage): Promise<SentRequest> {
  const { pathname, search, searchParams } = new URL(incoming.url ?? '/', 'http://localhost')
  const contentType = incoming.headers['content-type']
  const text = await textOf(incoming)
  return {
    method: incoming.method ?? '',
    path: pathname.replace('/api/v1', ''),
    search,
    query: Object.fromEntries(searchParams),
    contentType,
    text,
    body: bodyOf(text, contentType),
  }
}

/** Requests as method, path and query: `GET /users?page=0`. */
export function requestLines(sent: readonly SentRequest[]): readonly string[] {
  return sent.map(({ method, path, search }) => `${method} ${path}${search}`)
}

function bodyOf(text: string, contentType: string | undefined): unknown {
  if (text === '') return undefined
  return contentType === 'application/json' ? JSON.parse(text) : text
}
