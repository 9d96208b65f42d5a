import { ResponseValidationError, ServerError, ValidationError } from '@cloudconnexa/errors'
import { startEmulator } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { createClient, type RawPagesRequest } from '../../src/index.ts'
import { pageNumbers, type RawPaging, type StandardSchema } from '../../src/service.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { createEmulatorAuthenticator } from '../support/create-emulator-authenticator.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { type Script, startScriptedServer } from '../support/scripted-server.ts'

/** Pages of consecutive numbers below a total. */
function serveNumbers(total: number): Script {
  return ({ query }) => {
    const [page, size] = [Number(query.get('page')), Number(query.get('size'))]
    const content = Array.from({ length: Math.min(size, total - page * size) }, (_, index) => ({
      id: page * size + index,
    }))
    return { body: { content, page, size, totalPages: Math.ceil(total / size), totalElements: total } }
  }
}

const numbered = z.object({ id: z.number() }).transform(({ id }) => id)

describe('requestPages', () => {
  it('reads pages by number, with the requested query and size', async () => {
    await using server = await startScriptedServer(serveNumbers(5))
    await using own = createTestClient(server.url)
    const list = own.client.requestPages({ path: '/beta/things', query: { size: 2, kind: ['a', 'b'] } })
    expect(server.requests).toHaveLength(0)
    expect(await list.toArray()).toEqual([0, 1, 2, 3, 4].map((id) => ({ id })))
    expect(server.requests.map(({ path, query }) => `${path}?${String(query)}`)).toEqual([
      '/api/v1/beta/things?size=2&page=0&kind=a&kind=b',
      '/api/v1/beta/things?size=2&page=1&kind=a&kind=b',
      '/api/v1/beta/things?size=2&page=2&kind=a&kind=b',
    ])
  })

  it.each([
    ['numbers', undefined],
    ['a style', pageNumbers<unknown>(2)],
  ])('names the total of the envelope on every page, by %s', async (_name, paging) => {
    await using server = await startScriptedServer(serveNumbers(5))
    await using own = createTestClient(server.url)
    const page = await own.client.requestPages({ path: '/things', query: { size: 2 }, paging })
    expect([page.total, (await page.nextPage())?.total]).toEqual([5, 5])
  })

  it('takes pages of 1,000 where nothing else is said, and can be iterated, searched and read page by page', async () => {
    await using server = await startScriptedServer(serveNumbers(3))
    await using own = createTestClient(server.url)
    const list = own.client.requestPages({ path: '/things', schema: numbered })
    const items: number[] = []
    for await (const item of list) items.push(item)
    expect(items).toEqual([0, 1, 2])
    expect(server.requests[0]?.query.get('size')).toBe('1000')
    expect(await list.find((id) => id > 0)).toBe(1)
  })

  it('reads by cursor, under the name that was given', async () => {
    await using server = await startScriptedServer([
      { body: { sessions: [{ id: 1 }], nextCursor: 'two' } },
      { body: { sessions: [{ id: 2 }] } },
    ])
    await using own = createTestClient(server.url)
    const list = own.client.requestPages({
      path: '/sessions',
      paging: { cursor: 'sessions' },
      schema: numbered,
    })
    expect(await list.toArray()).toEqual([1, 2])
    expect(server.requests.map(({ query }) => String(query))).toEqual(['size=100', 'size=100&cursor=two'])
  })

  it('reads a bare array, and by a style of your own', async () => {
    await using server = await startScriptedServer([{ body: [{ id: 1 }, { id: 2 }] }])
    await using own = createTestClient(server.url)
    const list = (paging: RawPaging) =>
      own.client.requestPages({ path: '/regions', paging, schema: numbered })
    expect(await list('array').toArray()).toEqual([1, 2])
    const style = {
      ...pageNumbers(7),
      items: (page: unknown) => page as readonly unknown[],
      next: () => undefined,
    }
    expect(await list(style).toArray()).toEqual([1, 2])
    expect(String(server.requests[1]?.query)).toBe('size=7&page=0')
  })

  it('hands out what a schema makes of each item, asynchronous or not', async () => {
    await using server = await startScriptedServer(serveNumbers(3))
    await using own = createTestClient(server.url)
    const schema = z.object({ id: z.number() }).transform(async ({ id }) => `thing ${id}`)
    const list = own.client.requestPages({ path: '/things', query: { size: 2 }, schema })
    expect(await list.toArray()).toEqual(['thing 0', 'thing 1', 'thing 2'])
  })

  it('leaves no rejection unhandled where several items do not fit', async () => {
    await using server = await startScriptedServer(serveNumbers(3))
    await using own = createTestClient(server.url)
    const validate = (value: unknown): Promise<never> => {
      if (JSON.stringify(value) === '{"id":1}') throw new TypeError('at once')
      return Promise.reject(new TypeError('later'))
    }
    const schema: StandardSchema<never> = { '~standard': { version: 1, vendor: 'tests', validate } }
    const unhandled: unknown[] = []
    const note = (reason: unknown): void => void unhandled.push(reason)
    process.on('unhandledRejection', note)
    const error = await catchFailure(
      own.client.requestPages({ path: '/things', schema }),
      ResponseValidationError,
    )
    await new Promise((resolve) => setImmediate(resolve))
    process.off('unhandledRejection', note)
    expect(error.code).toBe('RESPONSE_INVALID')
    expect(unhandled).toEqual([])
  })

  it('says which item does not fit', async () => {
    await using server = await startScriptedServer([
      { body: { content: [{ id: 1 }, { id: 'x' }], totalPages: 1 } },
    ])
    await using own = createTestClient(server.url)
    const list = own.client.requestPages({ path: '/things', query: { search: 'somebody' }, schema: numbered })
    const error = await catchFailure(list.toArray(), ResponseValidationError)
    expect(error).toMatchObject({
      operation: 'GET /things',
      status: 200,
      issues: [{ path: 'content[1].id' }],
    })
    expect(JSON.stringify(error)).not.toContain('somebody')
  })

  it.each<[string, RawPaging]>([
    ['numbers', 'numbers'],
    ['array', 'array'],
    ['cursor', { cursor: 'sessions' }],
  ])('is a typed error where the response holds no list: %s', async (_, paging) => {
    await using server = await startScriptedServer([{ body: '"nothing"' }])
    await using own = createTestClient(server.url)
    for (const schema of [undefined, numbered]) {
      const list = own.client.requestPages({ path: '/things', paging, schema })
      const error = await catchFailure(list.toArray(), ResponseValidationError)
      expect(error).toMatchObject({ code: 'RESPONSE_INVALID', operation: 'GET /things' })
    }
  })

  it('repeats a page that failed, and tells what failed in the end', async () => {
    await using server = await startScriptedServer([{ status: 500 }])
    await using own = createTestClient(server.url, { retry: { maxAttempts: 2, baseDelay: 1 } })
    const error = await catchFailure(own.client.requestPages({ path: '/things' }), ServerError)
    expect(error).toMatchObject({ attempts: 2, operation: 'GET /things' })
  })

  it.each<[string, object, string]>([
    ['a path that names a host', { path: '//example.com' }, 'path'],
    ['a query with an object', { path: '/things', query: { a: {} } }, 'query.a'],
    ['a paging that is none', { path: '/things', paging: 'pages' }, 'paging'],
    ['a cursor without a name', { path: '/things', paging: { cursor: 1 } }, 'paging'],
    ['a schema that is none', { path: '/things', schema: {} }, 'schema'],
  ])('rejects, without sending anything: %s', async (_, request, path) => {
    await using server = await startScriptedServer([{ body: [] }])
    await using own = createTestClient(server.url)
    const list = own.client.requestPages(request as RawPagesRequest) // as a caller without type checks writes it
    for (const read of [
      () => list,
      () => list.toArray(),
      () => list.pages().next(),
      () => list.find(() => true),
    ])
      expect(await catchFailure(read(), ValidationError)).toMatchObject({
        outcome: 'not-sent',
        issues: [{ path }],
      })
    expect(server.requests).toHaveLength(0)
  })

  it('reaches the API itself', async () => {
    await using emulator = await startEmulator({ seed: { users: 25 } })
    await using client = createClient({
      auth: await createEmulatorAuthenticator(emulator),
      proxy: false,
      services: {},
    })
    const schema = z.object({ id: z.string(), username: z.string() })
    const users = await client.requestPages({ path: '/users', query: { size: 10 }, schema }).toArray()
    expect(users.length).toBeGreaterThanOrEqual(25)
    expect(new Set(users.map(({ id }) => id)).size).toBe(users.length)
    const regions = client.requestPages({
      path: '/regions',
      paging: 'array',
      schema: z.looseObject({ id: z.string() }),
    })
    expect((await regions.toArray()).length).toBeGreaterThan(0)
  })
})

describe('requestPages of a caller without type checks', () => {
  it.each<[unknown, string]>([
    [undefined, 'request'],
    [null, 'request'],
    ['/things', 'request'],
    [{ path: '/things', method: 'GET' }, 'method'],
    [{ path: '/things', pageing: 'array' }, 'pageing'],
    [{ path: '/things', signal: AbortSignal.abort() }, 'signal'],
  ])('refuses %j when the first page is read, and sends nothing', async (request, path) => {
    await using server = await startScriptedServer([])
    await using own = createTestClient(server.url)
    const list = own.client.requestPages(request as RawPagesRequest)
    for (const read of [list.toArray(), Promise.resolve(list), list.find(() => true), list.withResponse()]) {
      const error = await catchFailure(read, ValidationError)
      expect(error).toMatchObject({ code: 'REQUEST_INVALID', outcome: 'not-sent', issues: [{ path }] })
    }
    expect(server.requests).toHaveLength(0)
  })
})
