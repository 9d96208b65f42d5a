import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createClient, type List, type Page } from '../../src/index.ts'
import type { Transport } from '../../src/runtime.ts'
import {
  bareArray,
  cursors,
  operations,
  type PageEnvelope,
  pageNumbers,
  type ServiceContext,
  windowedCursors,
} from '../../src/service.ts'
import { createRecordingLogger } from '../support/create-recording-logger.ts'
import { createAnyModel } from '../support/any-model.ts'
import { createStaticAuthenticator } from '../support/create-static-authenticator.ts'
import { things } from '../support/things-service.ts'

interface Batch {
  readonly events?: readonly number[]
  readonly nextCursor?: string
}

const operation = operations(async () => ({
  page: createAnyModel<PageEnvelope<number>>(),
  batch: createAnyModel<Batch>(),
  array: createAnyModel<readonly number[]>(),
}))
const listNumbers = operation({
  id: 'listNumbers',
  method: 'GET',
  path: '/numbers',
  query: { page: 'integer?', size: 'integer?' },
  response: 'page',
})
const listEvents = operation({
  id: 'listEvents',
  method: 'GET',
  path: '/events',
  query: { from: 'string?', to: 'string?', size: 'integer?', cursor: 'string?' },
  response: 'batch',
})
const listRegions = operation({ id: 'listRegions', method: 'GET', path: '/regions', response: 'array' })

type Query = Readonly<Record<string, string>>

interface OwnContext extends AsyncDisposable {
  readonly context: ServiceContext
  readonly queries: readonly Query[]
}

/** A client whose requests get their responses in memory; a function that throws makes a request fail. */
function createContext(respond: (query: Query, index: number) => unknown): OwnContext {
  const queries: Query[] = []
  const transport: Transport = {
    send: async ({ url }) => {
      const query = Object.fromEntries(new URL(url).searchParams)
      queries.push(query)
      const body = respond(query, queries.length - 1)
      return { status: body === 'failure' ? 500 : 200, headers: {}, body: JSON.stringify(body) }
    },
  }
  const client = createClient({
    auth: createStaticAuthenticator('http://127.0.0.1').factory,
    transport,
    logger: createRecordingLogger(),
    validate: 'off',
    retry: { maxAttempts: 1 },
    services: { things },
  })
  return { context: client.things.context, queries, [Symbol.asyncDispose]: () => client.close() }
}

async function readAll<Item>(list: List<Item>): Promise<Page<Item>[]> {
  const pages: Page<Item>[] = []
  for (let page: Page<Item> | undefined = await list; page !== undefined; page = await page.nextPage())
    pages.push(page)
  return pages
}

const fivePages = ({ page }: Query): object => ({
  content: [Number(page)],
  totalElements: 5,
  totalPages: 5,
  numberOfElements: 1,
  page: Number(page),
  size: 1,
})
const listFive = ({ context }: OwnContext): List<number, Partial<PageEnvelope<number>>> =>
  context.paginate(listNumbers, pageNumbers<number>(1))

const hour = 3_600_000
const at = (hours: number): string => new Date(hours * hour).toISOString()

describe('a page of every style', () => {
  it('by number has the total of all pages', async () => {
    await using own = createContext(fivePages)
    const pages = await readAll(listFive(own))
    expect(pages.map(({ items, total, hasNextPage }) => [items, total, hasNextPage])).toEqual([
      [[0], 5, true],
      [[1], 5, true],
      [[2], 5, true],
      [[3], 5, true],
      [[4], 5, false],
    ])
    expect(pages[3]?.raw).toEqual(fivePages({ page: '3' }))
    expect(own.queries.map(({ page }) => page)).toEqual(['0', '1', '2', '3', '4'])
  })

  it('by number without a total says that nobody knows, and may promise a page that is empty', async () => {
    await using own = createContext(({ page }) => ({ content: page === '0' ? [1] : [], page: Number(page) }))
    const pages = await readAll(listFive(own))
    expect(pages.map(({ items, total, hasNextPage }) => [items, total, hasNextPage])).toEqual([
      [[1], undefined, true],
      [[], undefined, false],
    ])
  })

  it.each(['5', null, 1.5])('does not believe that %j is a total', async (totalElements) => {
    await using own = createContext(() => ({ content: [], page: 0, totalElements }))
    expect((await listFive(own)).total).toBeUndefined()
  })

  it('by cursor has no total', async () => {
    await using own = createContext((_, index) => ({
      events: [index],
      ...(index === 0 && { nextCursor: 'more' }),
    }))
    const pages = await readAll(own.context.paginate(listEvents, cursors<'events', number>('events', 1)))
    expect(pages.map(({ items, total, hasNextPage }) => [items, total, hasNextPage])).toEqual([
      [[0], undefined, true],
      [[1], undefined, false],
    ])
    expect(pages[0]?.raw).toEqual({ events: [0], nextCursor: 'more' })
  })

  it('by window has a next one until the last window is read', async () => {
    await using own = createContext((_, index) => ({ events: [index] }))
    const range: object = { from: at(0), to: at(3) }
    const style = windowedCursors<'events', number>('events', 1, {
      start: 'from',
      end: 'to',
      longest: 2 * hour,
      now: () => 0,
    })
    const pages = await readAll(own.context.paginate(listEvents, style, range))
    expect(pages.map(({ items, total, hasNextPage }) => [items, total, hasNextPage])).toEqual([
      [[0], undefined, true],
      [[1], undefined, false],
    ])
    expect(own.queries.map(({ from }) => from)).toEqual([at(0), at(2)])
  })

  it('is the whole list for a bare array', async () => {
    await using own = createContext(() => [3, 1, 2])
    const page = await own.context.paginate(listRegions, bareArray<number>())
    expect(page).toMatchObject({ items: [3, 1, 2], total: 3, hasNextPage: false })
    expect(page.raw).toEqual([3, 1, 2])
    expect(await page.nextPage()).toBeUndefined()
    expect(own.queries).toHaveLength(1)
  })
})

describe('a page', () => {
  it('does not print or serialize its response a second time', async () => {
    await using own = createContext(fivePages)
    const page = await listFive(own)
    expect(JSON.parse(JSON.stringify(page))).toEqual({ items: [0], total: 5, hasNextPage: true })
    expect(inspect(page)).not.toMatch(/raw|content/)
    expect(Object.keys(page)).toEqual(['items', 'total', 'hasNextPage'])
    expect(structuredClone({ ...page, nextPage: undefined })).not.toHaveProperty('raw')
  })

  it('comes with status and headers where they are wanted', async () => {
    await using own = createContext(fivePages)
    const { status, attempts, data } = await listFive(own).withResponse()
    expect({ status, attempts, items: data.items }).toEqual({ status: 200, attempts: 1, items: [0] })
    expect((await data.nextPage())?.items).toEqual([1])
  })
})

describe('nextPage', () => {
  it('requests a page once, however often it is called and by however many', async () => {
    await using own = createContext(fivePages)
    const first = await listFive(own)
    const [one, other] = await Promise.all([first.nextPage(), first.nextPage()])
    expect(one).toBe(other)
    expect(await first.nextPage()).toBe(one)
    expect(own.queries).toHaveLength(2)
  })

  it('can be called again after the page could not be read', async () => {
    await using own = createContext((query, index) => (index === 1 ? 'failure' : fivePages(query)))
    const first = await listFive(own)
    const failures = await Promise.allSettled([first.nextPage(), first.nextPage()])
    expect(failures.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect((await first.nextPage())?.items).toEqual([1])
    expect(own.queries.map(({ page }) => page)).toEqual(['0', '1', '1'])
  })

  it('does not read ahead', async () => {
    await using own = createContext(fivePages)
    const second = await (await listFive(own)).nextPage()
    await second?.nextPage()
    await new Promise((resolve) => setImmediate(resolve))
    expect(own.queries).toHaveLength(3)
  })

  it('ends where the server goes round in a circle', async () => {
    await using own = createContext((_, index) => ({
      events: [index],
      nextCursor: index % 2 === 0 ? 'one' : 'two',
    }))
    const pages = await readAll(own.context.paginate(listEvents, cursors<'events', number>('events', 1)))
    expect(pages.map(({ items }) => items)).toEqual([[0], [1], [2]])
    expect(pages.at(-1)?.hasNextPage).toBe(false)
  })

  it('reads no page twice beside an iterator of the same pages, which goes on after it', async () => {
    await using own = createContext(fivePages)
    const read: (readonly number[])[] = []
    for await (const page of listFive(own).pages()) {
      read.push(page.items)
      await page.nextPage()
    }
    expect(read).toEqual([[0], [1], [2], [3], [4]])
    expect(own.queries.map(({ page }) => page)).toEqual(['0', '1', '2', '3', '4'])
  })

  it('still works after the iterator was left', async () => {
    await using own = createContext(fivePages)
    let left: Page<number> | undefined
    for await (const page of listFive(own).pages()) {
      left = page
      break
    }
    expect((await left?.nextPage())?.items).toEqual([1])
  })
})
