import { getEventListeners } from 'node:events'
import type { ServerResponse } from 'node:http'
import { VirtualClock } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { ValidationError } from '@cloudconnexa/errors'
import { AdaptiveRateLimiter } from '../../src/index.ts'
import type { Transport } from '../../src/runtime.ts'
import {
  cursors,
  type ListOptions,
  operations,
  type PageEnvelope,
  pageNumbers,
  type ServiceContext,
} from '../../src/service.ts'
import { createAnyModel } from '../support/any-model.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { catchFailure, catchRejection } from '../support/catch-failure.ts'
import {
  type ScriptedResponse,
  type ReceivedRequest,
  startScriptedServer,
} from '../support/scripted-server.ts'
import { createChosenTransport } from '../support/transports.ts'

const operation = operations(async () => ({
  page: createAnyModel<PageEnvelope<number>>(),
  cursorPage: createAnyModel<{ readonly items?: readonly number[]; readonly nextCursor?: string }>(),
}))
const getNumbers = operation({
  id: 'getNumbers',
  method: 'GET',
  path: '/numbers',
  query: { page: 'integer?', size: 'integer?' },
  response: 'page',
})
const getCursors = operation({
  id: 'getCursors',
  method: 'GET',
  path: '/cursors',
  query: { size: 'integer?', cursor: 'string?' },
  response: 'cursorPage',
})

const list = (context: ServiceContext, options: ListOptions) =>
  context.paginate(getNumbers, pageNumbers<number>(1), options)

const readPage = ({ query }: ReceivedRequest): number => Number(query.get('page'))

const sortedPages = (requests: readonly ReceivedRequest[]): number[] =>
  requests.map(readPage).toSorted((one, other) => one - other)

/** A page that holds its own number. */
function page(request: ReceivedRequest, totalPages: number): object {
  return { content: [readPage(request)], page: readPage(request), size: 1, totalPages }
}

function spare(remaining: number): Record<string, string> {
  return {
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-replenish-rate': '1',
    'x-ratelimit-replenish-time': '3600',
    'x-ratelimit-burst-capacity': '1000',
  }
}

const count = (length: number): number[] => Array.from({ length }, (_, index) => index)

async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve))
}

/** Pages after the first are held back until that many are in flight, or all that are left. */
function holdPages(
  totalPages: number,
  together: number,
): { respond: (request: ReceivedRequest) => ScriptedResponse; most: () => number } {
  const held: (() => void)[] = []
  let most = 0
  let left = totalPages - 1
  return {
    most: () => most,
    respond: (request) => (response: ServerResponse) => {
      held.push(() => response.end(JSON.stringify(page(request, totalPages))))
      most = Math.max(most, held.length)
      if (readPage(request) > 0 && held.length < Math.min(together, left)) return
      if (readPage(request) > 0) left -= held.length
      for (const release of held.splice(0)) release()
    },
  }
}

describe('reading ahead', () => {
  it.each([1, 2, 3, 4] as const)(
    'keeps %i pages in flight, asks for each once and hands them out in order',
    async (readAhead) => {
      const pages = holdPages(17, readAhead)
      await using server = await startScriptedServer(pages.respond)
      await using own = createTestClient(server.url)
      expect(await list(own.context, { readAhead }).toArray()).toEqual(count(17))
      expect(server.requests).toHaveLength(17)
      expect(pages.most()).toBe(readAhead)
    },
  )

  it('takes less than 0.3 of the time where the API is slow to respond', async () => {
    const clock = new VirtualClock()
    // Time stands still while a request is on the wire, but for the time that the server takes.
    const onTheWire = new Map<string, () => void>()
    await using server = await startScriptedServer((request) => (response) => {
      const number = String(readPage(request))
      const slept = clock.sleep(60)
      onTheWire.get(number)?.()
      void slept.then(() => {
        onTheWire.set(number, clock.hold())
        response.end(JSON.stringify(page(request, 100)))
      })
    })
    const inner = createChosenTransport()
    const transport: Transport = {
      ...inner,
      send: async (request) => {
        const number = new URL(request.url).searchParams.get('page') ?? ''
        onTheWire.set(number, clock.hold())
        try {
          return await inner.send(request)
        } finally {
          onTheWire.get(number)?.()
        }
      },
    }
    clock.autoAdvance()
    await using own = createTestClient(server.url, { clock, transport })
    const measureRead = async (readAhead: 0 | 4): Promise<number> => {
      const before = clock.now()
      expect(await list(own.context, { readAhead }).toArray()).toEqual(count(100))
      return clock.now() - before
    }
    const sequential = await measureRead(0)
    expect(sequential).toBe(6000)
    expect(await measureRead(4)).toBeLessThanOrEqual(0.3 * sequential)
    expect(server.requests).toHaveLength(200)
  })

  it.each([
    [0, 1],
    [2, 3],
    [9, 5],
  ])('with %i requests to spare has asked for %i pages after the first', async (remaining, asked) => {
    await using server = await startScriptedServer((request) => ({
      body: page(request, 50),
      headers: spare(remaining),
    }))
    await using own = createTestClient(server.url)
    const pages = list(own.context, { readAhead: 4 }).pages()
    await pages.next()
    await settle()
    expect(sortedPages(server.requests)).toEqual(count(asked))
    await pages.return?.()
  })

  it('asks for the spare requests now and then, not before every page', async () => {
    await using server = await startScriptedServer((request) => ({ body: page(request, 100) }))
    let questions = 0
    class CountingLimiter extends AdaptiveRateLimiter {
      override state(
        ...parameters: Parameters<AdaptiveRateLimiter['state']>
      ): ReturnType<AdaptiveRateLimiter['state']> {
        questions += 1
        return super.state(...parameters)
      }
    }
    await using own = createTestClient(server.url, { rateLimiter: new CountingLimiter() })
    await list(own.context, { readAhead: 4 }).toArray()
    expect(questions).toBeLessThanOrEqual(15)
    expect(questions).toBeGreaterThan(5)
  })

  it('shows the failure of a page when its turn comes, and asks for that page alone again', async () => {
    let failed = false
    await using server = await startScriptedServer((request): ScriptedResponse => {
      if (readPage(request) !== 2 || failed) return { body: page(request, 6) }
      failed = true
      return { status: 500 }
    })
    await using own = createTestClient(server.url, { retry: { maxAttempts: 1 } })
    const items = list(own.context, { readAhead: 4 })[Symbol.asyncIterator]()
    expect((await items.next()).value).toBe(0)
    await server.received(5)
    await settle()
    expect((await items.next()).value).toBe(1)
    await expect(items.next()).rejects.toMatchObject({ code: 'SERVER_ERROR' })
    const rest: unknown[] = []
    for (let step = await items.next(); step.done !== true; step = await items.next()) rest.push(step.value)
    expect(rest).toEqual([2, 3, 4, 5])
    expect(sortedPages(server.requests)).toEqual([0, 1, 2, 2, 3, 4, 5])
  })

  it('aborts the requests for pages that are not there any more', async () => {
    await using server = await startScriptedServer((request): ScriptedResponse => {
      if (readPage(request) > 1) return 'hang'
      return { body: page(request, readPage(request) === 0 ? 5 : 2) }
    })
    await using own = createTestClient(server.url)
    expect(await list(own.context, { readAhead: 4 }).toArray()).toEqual([0, 1])
    while ((await server.connections()) > 2) await new Promise((resolve) => setImmediate(resolve))
  })

  it.each<[string, ListOptions, number]>([
    ['0 reads a page when it is requested', { readAhead: 0 }, 2],
    ['nothing said reads one, from the second page on', {}, 3],
    ['undefined is nothing said', { readAhead: undefined }, 3],
  ])('%s', async (_, options, asked) => {
    await using server = await startScriptedServer((request) => ({ body: page(request, 50) }))
    await using own = createTestClient(server.url)
    const pages = list(own.context, options).pages()
    await pages.next()
    await settle()
    expect(server.requests).toHaveLength(1)
    await pages.next()
    await settle()
    expect(server.requests).toHaveLength(asked)
  })

  it('does not do so for look-ups', async () => {
    await using server = await startScriptedServer((request) => ({ body: page(request, 50) }))
    await using own = createTestClient(server.url)
    expect(await list(own.context, { readAhead: 4 }).find((item) => item === 3)).toBe(3)
    await settle()
    expect(server.requests).toHaveLength(4)
    expect(await list(own.context, { readAhead: 4 }).toArray({ limit: 2 })).toEqual([0, 1])
    await settle()
    expect(server.requests).toHaveLength(6)
  })

  it('has one page in flight at most where every page names the next one', async () => {
    await using server = await startScriptedServer((_, index) => ({
      body: { items: [index], nextCursor: index < 3 ? `to ${index + 1}` : undefined },
    }))
    await using own = createTestClient(server.url)
    const options: ListOptions = { readAhead: 4 }
    const pages = own.context.paginate(getCursors, cursors<'items', number>('items', 1), options).pages()
    await pages.next()
    await settle()
    expect(server.requests).toHaveLength(2)
  })

  it.each([5, -1, 1.5, '2', null])('refuses %j pages, and nothing is sent', async (readAhead) => {
    await using server = await startScriptedServer([{}])
    await using own = createTestClient(server.url)
    const wrong: object = { readAhead }
    const error = await catchFailure(list(own.context, wrong).toArray(), ValidationError)
    expect(error.issues).toMatchObject([{ path: 'options.readAhead' }])
    expect(server.requests).toHaveLength(0)
  })
})

describe('pages in flight', () => {
  /** A list whose first page is there, with four more in flight that never get a response. */
  async function inFlight(
    work: (parts: { pages: AsyncIterator<unknown>; controller: AbortController }) => Promise<void>,
  ): Promise<void> {
    const unhandled: unknown[] = []
    const note = (reason: unknown): void => void unhandled.push(reason)
    process.on('unhandledRejection', note)
    await using server = await startScriptedServer((request) =>
      readPage(request) === 0 ? { body: page(request, 50) } : 'hang',
    )
    await using own = createTestClient(server.url)
    const controller = new AbortController()
    const pages = list(own.context, { readAhead: 4, signal: controller.signal }).pages()
    await pages.next()
    await server.received(5)
    await work({ pages, controller })
    // What was in flight is cut; the connection of the first page may stay.
    while ((await server.connections()) > 1) await new Promise((resolve) => setImmediate(resolve))
    await settle()
    process.off('unhandledRejection', note)
    expect(unhandled).toEqual([])
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
    expect(server.requests).toHaveLength(5)
  }

  it('are aborted when the caller leaves the list', async () => {
    await inFlight(async ({ pages }) => {
      expect(await pages.return?.()).toEqual({ done: true, value: undefined })
      expect(await pages.next()).toEqual({ done: true, value: undefined })
    })
  })

  it('end with the signal, whose reason is what the reader gets', async () => {
    await inFlight(async ({ pages, controller }) => {
      const reason = new Error('enough')
      const next = catchRejection(pages.next())
      controller.abort(reason)
      expect(await next).toBe(reason)
      expect(await catchRejection(pages.next())).toBe(reason)
    })
  })
})
