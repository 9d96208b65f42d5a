import { createIdentifier, pageSize, createSingleUser, createPageOfUsers } from './users.ts'

type Envelope = (items: readonly object[], page: number, pages: number) => unknown

/** A list of users as one API sends it. */
interface ListDialect {
  readonly path: string
  /** The page that a query asks for. */
  readonly page: (query: URLSearchParams) => number
  readonly envelope: Envelope
}

/** The same users in the envelope of each client's API. */
const lists: readonly ListDialect[] = [
  {
    path: '/api/v1/users',
    page: pageByNumber('page', 0),
    envelope: (content, page, totalPages) => ({
      content,
      numberOfElements: content.length,
      page,
      size: pageSize,
      totalElements: totalPages * pageSize,
      totalPages,
    }),
  },
  { path: '/github/users', page: pageByNumber('page', 1), envelope: (items) => items },
  { path: '/openai/v1/files', page: pageByLastId('after'), envelope: buildCursorEnvelope },
  { path: '/v1/customers', page: pageByLastId('starting_after'), envelope: buildCursorEnvelope },
  {
    path: '/cloudflare/zones',
    page: pageByNumber('page', 1),
    envelope: (result, page, pages) => ({
      success: true,
      errors: [],
      messages: [],
      result,
      result_info: { page: page + 1, per_page: pageSize, count: result.length, total_pages: pages },
    }),
  },
  {
    path: '/2015-03-31/functions',
    page: pageByNumber('Marker', 0),
    envelope: (items, page, pages) => ({
      Functions: items.map(asFunction),
      ...(page + 1 < pages ? { NextMarker: String(page + 1) } : {}),
    }),
  },
]

const user = encodeJson(createSingleUser())
const inEnvelope = encodeJson({ success: true, errors: [], messages: [], result: createSingleUser() })
const lambda = encodeJson({ Configuration: asFunction(createSingleUser()), Tags: {} })
const token = encodeJson({ access_token: 'x'.repeat(900), token_type: 'Bearer', expires_in: 43_199 })

/** Responses to single requests, by the beginning of their path. */
const singles: readonly (readonly [string, Buffer])[] = [
  ['/api/v1/oauth/token', token],
  ['/api/v1/users', user],
  ['/github/users', user],
  ['/openai/v1', user],
  ['/v1/customers', user],
  ['/cloudflare/zones', inEnvelope],
  ['/2015-03-31/functions', lambda],
]

const pagesMade = new Map<string, Buffer>()
const lastIds = new Map<string, number>()

/**
 * The body of the response to a request, made once; `undefined` where there is none.
 *
 * @param pages - how many pages of users there are
 */
export function chooseResponse(method: string, url: string, pages: number): Buffer | undefined {
  const [whole = '', query = ''] = url.split('?')
  // Some clients end the path of a list with a slash.
  const path = whole.replace(/\/$/, '')
  const list = method === 'GET' ? lists.find((one) => one.path === path) : undefined
  if (list === undefined) return singles.find(([beginning]) => path.startsWith(beginning))?.[1]
  return encodePage(list, list.page(new URLSearchParams(query)), pages)
}

function encodePage({ path, envelope }: ListDialect, page: number, pages: number): Buffer {
  const key = `${path} ${page}`
  let body = pagesMade.get(key)
  if (body === undefined) {
    body = encodeJson(envelope(page < pages ? createPageOfUsers(page) : [], page, pages))
    pagesMade.set(key, body)
    lastIds.set(createIdentifier((page + 1) * pageSize - 1), page)
  }
  return body
}

function pageByNumber(name: string, first: number): ListDialect['page'] {
  return (query) => Number(query.get(name) ?? first) - first
}

/** The page after the one that ends with an id. */
function pageByLastId(name: string): ListDialect['page'] {
  return (query) => {
    const last = query.get(name)
    return last === null ? 0 : (lastIds.get(last) ?? -1) + 1
  }
}

function buildCursorEnvelope(data: readonly object[], page: number, pages: number): unknown {
  return { object: 'list', url: '/v1/customers', data, has_more: page + 1 < pages }
}

function asFunction(item: object): object {
  return { ...item, FunctionName: 'users', Runtime: 'nodejs24.x', Handler: 'index.handler', MemorySize: 128 }
}

function encodeJson(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value))
}
