import { VirtualClock } from '@cloudconnexa/emulator'
import { expect, it } from 'vitest'
import { ResponseValidationError, ValidationError } from '@cloudconnexa/errors'
import { createClient, type List } from '../../src/index.ts'
import type { Transport } from '../../src/runtime.ts'
import {
  bareArray,
  cursors,
  operations,
  type PageEnvelope,
  pageNumbers,
  type PagingStyle,
  type ServiceContext,
} from '../../src/service.ts'
import { createAnyModel } from '../support/any-model.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { createHeldTransport } from '../support/create-held-transport.ts'
import { createRecordingLogger } from '../support/create-recording-logger.ts'
import {
  type ScriptedResponse,
  type ReceivedRequest,
  type Script,
  startScriptedServer,
} from '../support/scripted-server.ts'
import { createStaticAuthenticator } from '../support/create-static-authenticator.ts'
import { things } from '../support/things-service.ts'

const operation = operations(async () => ({
  page: createAnyModel<PageEnvelope<number>>(),
  cursorPage: createAnyModel<{ readonly sessions?: readonly number[]; readonly nextCursor?: string }>(),
  array: createAnyModel<readonly number[]>(),
}))
const getNumbers = operation({
  id: 'getNumbers',
  method: 'GET',
  path: '/numbers',
  query: { page: 'integer?', size: 'integer?', filter: 'string?' },
  response: 'page',
})
const getSessions = operation({
  id: 'getSessions',
  method: 'GET',
  path: '/sessions',
  query: { size: 'integer?', cursor: 'string?' },
  response: 'cursorPage',
})
const getRegions = operation({ id: 'getRegions', method: 'GET', path: '/regions', response: 'array' })
const getPieces = operation({
  id: 'getPieces',
  method: 'GET',
  path: '/things/{id}/parts',
  query: { page: 'integer?', size: 'integer?' },
  response: 'page',
})

type NumberList = List<number, PageEnvelope<number>>
const noRetry = { retry: { maxAttempts: 1 } }
const spare = {
  'x-ratelimit-remaining': '50',
  'x-ratelimit-replenish-rate': '1',
  'x-ratelimit-replenish-time': '15',
  'x-ratelimit-burst-capacity': '100',
}

function list(context: ServiceContext, query: object = {}): NumberList {
  return context.paginate(getNumbers, pageNumbers<number>(), query)
}

/** A page of consecutive numbers out of `total`. */
function page(total: number, { query }: ReceivedRequest, changes: object = {}): object {
  const [number, size] = [Number(query.get('page')), Number(query.get('size'))]
  const content = Array.from(
    { length: Math.max(0, Math.min(size, total - number * size)) },
    (_, index) => number * size + index,
  )
  const totalPages = Math.ceil(total / size)
  return {
    content,
    totalElements: total,
    totalPages,
    numberOfElements: content.length,
    page: number,
    size,
    ...changes,
  }
}

function pages(total: number, changes: object = {}, headers: Readonly<Record<string, string>> = {}): Script {
  return (request) => ({ body: page(total, request, changes), headers })
}

function count(length: number): number[] {
  return Array.from({ length }, (_, index) => index)
}

it('sends nothing until it is awaited or iterated', async () => {
  await using server = await startScriptedServer(pages(3))
  await using own = createTestClient(server.url)
  list(own.context).pages()
  list(own.context)[Symbol.asyncIterator]()
  await new Promise((resolve) => setImmediate(resolve))
  expect(server.requests).toHaveLength(0)
})

it('resolves to the first page by one request, of 1,000 items unless the caller says otherwise', async () => {
  await using server = await startScriptedServer(pages(2_500))
  await using own = createTestClient(server.url)
  const first = await list(own.context)
  expect(first).toMatchObject({ total: 2_500, hasNextPage: true })
  expect(first.items).toEqual(count(1000))
  expect(first.raw).toMatchObject({ page: 0, size: 1000, totalPages: 3, numberOfElements: 1000 })
  expect(server.requests).toHaveLength(1)
})

it('keeps the requested page, size and filters, and no call options', async () => {
  await using server = await startScriptedServer(pages(10))
  await using own = createTestClient(server.url)
  const query = { page: 2, size: 3, filter: 'a b', timeout: 60_000, headers: { 'x-mine': '1' } }
  expect(await list(own.context, query).toArray()).toEqual([6, 7, 8, 9])
  const queries = server.requests.map((request) => Object.fromEntries(request.query))
  expect(queries).toEqual([
    { page: '2', size: '3', filter: 'a b' },
    { page: '3', size: '3', filter: 'a b' },
  ])
  expect(server.requests[1]?.headers['x-mine']).toBe('1')
})

it('a filter that is undefined does not displace a default', async () => {
  await using server = await startScriptedServer(pages(1))
  await using own = createTestClient(server.url)
  await list(own.context, { page: undefined, size: undefined, filter: undefined })
  expect(Object.fromEntries(server.requests[0]?.query ?? [])).toEqual({ page: '0', size: '1000' })
})

it('path parameters go into every page', async () => {
  await using server = await startScriptedServer(pages(3))
  await using own = createTestClient(server.url)
  const query: object = { id: 'a b', size: 2 }
  expect(await own.context.paginate(getPieces, pageNumbers<number>(), query).toArray()).toEqual([0, 1, 2])
  expect(server.requests.map(({ path }) => path)).toEqual([
    '/api/v1/things/a%20b/parts',
    '/api/v1/things/a%20b/parts',
  ])
})

it('10,000 items come in order, each once, from ten requests', async () => {
  await using server = await startScriptedServer(pages(10_000, {}, spare))
  await using own = createTestClient(server.url)
  const items: number[] = []
  for await (const item of list(own.context)) items.push(item)
  expect(items).toEqual(count(10_000))
  expect(server.requests).toHaveLength(10)
})

it('hands out pages, and details of the first one', async () => {
  await using server = await startScriptedServer(pages(5))
  await using own = createTestClient(server.url)
  const numbers: number[] = []
  for await (const { items } of list(own.context, { size: 2 }).pages()) numbers.push(items.length)
  expect(numbers).toEqual([2, 2, 1])
  const details = await list(own.context, { size: 2 }).withResponse()
  expect(details).toMatchObject({
    status: 200,
    attempts: 1,
    data: { items: [0, 1], raw: { page: 0, content: [0, 1] } },
  })
  expect(server.requests).toHaveLength(4)
})

it.each([
  [0, [], 0],
  [-1, [], 0],
  [1, [0], 1],
  [2, [0, 1], 1],
  [3, [0, 1, 2], 2],
  [5, [0, 1, 2, 3, 4], 3],
])('toArray with limit %i reads no page more than it needs', async (limit, items, requests) => {
  await using server = await startScriptedServer(pages(100, {}, spare))
  await using own = createTestClient(server.url)
  expect(await list(own.context, { size: 2 }).toArray({ limit })).toEqual(items)
  expect(server.requests).toHaveLength(requests)
})

it('find reads no page after the one that holds the item, spare requests or not', async () => {
  await using server = await startScriptedServer(pages(100, {}, spare))
  await using own = createTestClient(server.url)
  expect(await list(own.context, { size: 10 }).find((item) => item === 25)).toBe(25)
  await own.context.execute(getRegions, {})
  expect(server.requests).toHaveLength(4)
  expect(await list(own.context, { size: 50 }).find((item) => item > 100)).toBeUndefined()
})

it.each<[string, object, readonly string[]]>([
  ['the last page that the API names', {}, ['0', '1']],
  ['a short page where no number of pages is named', { totalPages: undefined }, ['0', '1']],
  ['an empty page where neither is named', { totalPages: undefined, size: undefined }, ['0', '1', '2']],
])('ends with %s', async (_, changes, asked) => {
  await using server = await startScriptedServer(pages(3, changes))
  await using own = createTestClient(server.url)
  expect(await list(own.context, { size: 2 }).toArray()).toEqual([0, 1, 2])
  expect(server.requests.map(({ query }) => query.get('page'))).toEqual(asked)
})

it('ends with an empty page even where more are promised', async () => {
  await using server = await startScriptedServer(pages(2, { totalPages: 50 }))
  await using own = createTestClient(server.url)
  expect(await list(own.context, { size: 2 }).toArray()).toEqual([0, 1])
  expect(server.requests).toHaveLength(2)
})

it('a server that ignores the page number is an error, and hands nothing out twice', async () => {
  await using server = await startScriptedServer(pages(10, { page: 0 }))
  await using own = createTestClient(server.url)
  const items: number[] = []
  const reading = (async () => {
    for await (const item of list(own.context, { size: 4 })) items.push(item)
  })()
  const error = await catchFailure(reading, ResponseValidationError)
  expect(error).toMatchObject({ code: 'RESPONSE_INVALID', issues: [{ path: 'page' }] })
  expect(items).toEqual([0, 1, 2, 3])
})

it.each([null, {}, { content: null }, { content: { 0: 'a' } }, [], 'text', 5])(
  'a response that is no page is a typed error: %j',
  async (body) => {
    await using server = await startScriptedServer([{ body: JSON.stringify(body) }])
    await using own = createTestClient(server.url)
    const error = await catchFailure(list(own.context).toArray(), ResponseValidationError)
    expect(error.issues[0]?.path).toBe('content')
  },
)

it('a bare array is read by one request; anything else is a typed error', async () => {
  await using server = await startScriptedServer([{ body: '[3,1,2]' }, { body: {} }])
  await using own = createTestClient(server.url)
  const regions = (): List<number, readonly number[]> => own.context.paginate(getRegions, bareArray<number>())
  expect(await regions().toArray()).toEqual([3, 1, 2])
  await catchFailure(regions().toArray(), ResponseValidationError)
  expect(server.requests).toHaveLength(2)
})

it.each([
  ['no cursor', undefined],
  ['an empty cursor', ''],
  ['the same cursor again', 'b'],
  ['a cursor of an earlier page', 'a'],
])('cursors are followed until the response has %s', async (_, last) => {
  const next = ['a', 'b', last]
  await using server = await startScriptedServer((_request, index) => ({
    body: { sessions: [index], nextCursor: next[index] },
  }))
  await using own = createTestClient(server.url)
  const sessions = own.context.paginate(getSessions, cursors('sessions', 100))
  expect(await sessions.toArray()).toEqual([0, 1, 2])
  expect(server.requests.map(({ query }) => query.get('cursor'))).toEqual([null, 'a', 'b'])
  expect(server.requests[2]?.query.get('size')).toBe('100')
})

it.each([
  ['without spare requests', {}],
  ['read ahead', spare],
])('a page that failed is requested again by the next next(), %s', async (_, headers) => {
  let failed = false
  await using server = await startScriptedServer((request): ScriptedResponse => {
    if (request.query.get('page') === '2' && !failed) {
      failed = true
      return { status: 500, headers }
    }
    return { body: page(8, request), headers }
  })
  await using own = createTestClient(server.url, noRetry)
  const iterator = list(own.context, { size: 2 })[Symbol.asyncIterator]()
  const items: number[] = []
  for (let index = 0; index < 4; index += 1) items.push((await iterator.next()).value ?? -1)
  await expect(iterator.next()).rejects.toMatchObject({ code: 'SERVER_ERROR' })
  for (let step = await iterator.next(); step.done !== true; step = await iterator.next())
    items.push(step.value)
  expect(items).toEqual(count(8))
  expect(server.requests.map(({ query }) => query.get('page'))).toEqual(['0', '1', '2', '2', '3'])
})

it.each([
  ['with spare requests', '50', ['0', '1', '2']],
  ['without', '0', ['0', '1']],
])('reads one page ahead from the second page on, %s', async (_, remaining, asked) => {
  const headers = {
    ...spare,
    'x-ratelimit-remaining': remaining,
    'x-ratelimit-replenish-time': '1',
    'x-ratelimit-replenish-rate': '1',
  }
  await using server = await startScriptedServer(pages(100, {}, headers))
  const clock = new VirtualClock()
  clock.autoAdvance()
  await using own = createTestClient(server.url, { clock, transport: createHeldTransport(clock) })
  const iterator = list(own.context, { size: 2 }).pages()
  await iterator.next()
  expect(server.requests).toHaveLength(1)
  await iterator.next()
  if (remaining === '50') await server.received(3)
  expect(server.requests.map(({ query }) => query.get('page'))).toEqual(asked)
})

it('leaving early causes no unhandled rejection and harms no other list', async () => {
  const unhandled: unknown[] = []
  const note = (reason: unknown): void => {
    unhandled.push(reason)
  }
  process.on('unhandledRejection', note)
  await using server = await startScriptedServer((request) =>
    request.query.get('page') === '2' && request.query.get('filter') === 'bad'
      ? { status: 500 }
      : { body: page(8, request), headers: spare },
  )
  await using own = createTestClient(server.url, noRetry)
  const whole = list(own.context, { size: 2 }).toArray()
  for await (const item of list(own.context, { size: 2, filter: 'bad' })) if (item === 3) break
  expect(await whole).toEqual(count(8))
  await own.context.execute(getRegions, {})
  await new Promise((resolve) => setImmediate(resolve))
  process.off('unhandledRejection', note)
  expect(unhandled).toEqual([])
})

it('a page is handed out although the way to the next one fails', async () => {
  await using server = await startScriptedServer(pages(6))
  const authenticator = createStaticAuthenticator(server.url)
  let resolutions = 0
  const auth = () => ({
    ...authenticator,
    // The fifth question is the one for spare requests, after the second page.
    getEndpoint: async (signal: AbortSignal) => {
      resolutions += 1
      if (resolutions === 5) throw new Error('the store is away')
      return authenticator.getEndpoint(signal)
    },
  })
  await using own = createTestClient(server.url, { auth })
  expect(await list(own.context, { size: 2 }).toArray()).toEqual(count(6))
  expect(resolutions).toBeGreaterThan(5)
})

it('calls of next() made before the last one settled settle in turn', async () => {
  await using server = await startScriptedServer(pages(5))
  await using own = createTestClient(server.url)
  const iterator = list(own.context, { size: 2 })[Symbol.asyncIterator]()
  const steps = await Promise.all(Array.from({ length: 6 }, () => iterator.next()))
  expect(steps.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4, undefined])
  expect(server.requests).toHaveLength(3)
})

it('a list that never ends fails after 100,000 pages', async () => {
  let sent = 0
  // A hundred thousand requests through sockets would take minutes; the list cannot tell.
  const transport: Transport = {
    send: async ({ url }) => {
      sent += 1
      const number = Number(new URL(url).searchParams.get('page'))
      return { status: 200, headers: {}, body: JSON.stringify({ content: [1], page: number, size: 1 }) }
    },
  }
  const auth = createStaticAuthenticator('http://127.0.0.1').factory
  const client = createClient({
    auth,
    transport,
    logger: createRecordingLogger(),
    validate: 'off',
    services: { things },
  })
  const style: PagingStyle<PageEnvelope<number>, number> = pageNumbers()
  const endless = client.things.context.paginate(getNumbers, style, {})
  await catchFailure(endless.toArray(), ResponseValidationError)
  expect(sent).toBe(100_001)
})

it('refuses a filter that the operation does not have, before anything is sent', async () => {
  await using server = await startScriptedServer([{ body: { content: [] } }])
  await using own = createTestClient(server.url)
  const misspelt: object = { fliter: 'a' }
  const misled = own.context.paginate(getNumbers, pageNumbers<number>(), misspelt)
  const error = await catchFailure(misled.withResponse(), ValidationError)
  expect(error).toMatchObject({ code: 'REQUEST_INVALID', operation: 'getNumbers' })
  expect(server.requests).toHaveLength(0)
})

it('names the operation in the errors of its paging style', async () => {
  await using server = await startScriptedServer([
    { body: { content: [1], page: 7, size: 1, totalPages: 9, totalElements: 9, numberOfElements: 1 } },
  ])
  await using own = createTestClient(server.url)
  const reading = own.context.paginate(getNumbers, pageNumbers<number>()).pages()
  expect(await catchFailure(reading.next(), ResponseValidationError)).toMatchObject({
    operation: 'getNumbers',
  })
})
