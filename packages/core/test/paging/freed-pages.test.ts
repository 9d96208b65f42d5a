import { describe, expect, it } from 'vitest'
import { createClient, type List } from '../../src/index.ts'
import type { Transport } from '../../src/runtime.ts'
import { type ListOptions, operations, type PageEnvelope, pageNumbers } from '../../src/service.ts'
import { createAnyModel } from '../support/any-model.ts'
import { collectGarbage } from '../support/collect-garbage.ts'
import { createRecordingLogger } from '../support/create-recording-logger.ts'
import { createStaticAuthenticator } from '../support/create-static-authenticator.ts'
import { things } from '../support/things-service.ts'

interface Thing {
  readonly page: number
}

const pages = 6
const pageByPage: ListOptions = { readAhead: 0 }

const operation = operations(async () => ({ page: createAnyModel<PageEnvelope<Thing>>() }))
const listThings = operation({
  id: 'listThings',
  method: 'GET',
  path: '/things',
  query: { page: 'integer?', size: 'integer?' },
  response: 'page',
})

/** @param onRequest - Called with the number of each page that is requested, before its response. */
function createThingList(
  onRequest: (page: number) => Promise<void> = async () => undefined,
): AsyncDisposable & { readonly list: List<Thing>; readonly requested: readonly number[] } {
  const requested: number[] = []
  const transport: Transport = {
    send: async ({ url }) => {
      const page = Number(new URL(url).searchParams.get('page'))
      requested.push(page)
      await onRequest(page)
      const content = [{ page }, { page }]
      return { status: 200, headers: {}, body: JSON.stringify({ content, page, totalPages: pages }) }
    },
  }
  const client = createClient({
    auth: createStaticAuthenticator('http://127.0.0.1').factory,
    transport,
    logger: createRecordingLogger(),
    validate: 'off',
    services: { things },
  })
  const list = client.things.context.paginate(listThings, pageNumbers<Thing>(2), pageByPage)
  return { list, requested, [Symbol.asyncDispose]: () => client.close() }
}

const countAlive = (references: readonly WeakRef<object>[]): number =>
  references.filter((reference) => reference.deref() !== undefined).length

describe('a page', () => {
  it('does not keep the pages behind it that were read by nextPage()', async () => {
    await using own = createThingList()
    const first = await own.list
    const others: WeakRef<object>[] = []
    for (let page = await first.nextPage(); page !== undefined; page = await page.nextPage())
      others.push(new WeakRef(page))
    await collectGarbage()
    // The last one that was read is kept for those who ask for it again.
    expect([others.length, countAlive(others)]).toEqual([pages - 1, 1])
    expect(first.items).toHaveLength(2)
  })

  it('does not keep the pages behind it that were read by an iterator', async () => {
    await using own = createThingList()
    const iterator = own.list.pages()
    const first = await iterator.next()
    const others: WeakRef<object>[] = []
    for await (const page of iterator) others.push(new WeakRef(page))
    await collectGarbage()
    expect([others.length, countAlive(others)]).toEqual([pages - 1, 1])
    expect(first.done).toBe(false)
  })

  it('is freed before the next one is there, once its items are used up', async () => {
    const used: WeakRef<object>[] = []
    const alive: number[] = []
    await using own = createThingList(async () => {
      await collectGarbage()
      alive.push(countAlive(used))
    })
    const iterator = own.list[Symbol.asyncIterator]()
    const useItems = async (): Promise<void> => {
      for (let index = 0; index < 2; index += 1) used.push(new WeakRef((await iterator.next()).value ?? own))
    }
    for (let page = 0; page < pages; page += 1) await useItems()
    expect(used).toHaveLength(2 * pages)
    expect(alive).toEqual(Array.from({ length: pages }, () => 0))
  })
})

describe('nextPage', () => {
  it('requests a page again that lies behind the one that was read last, and goes on from there', async () => {
    await using own = createThingList()
    const first = await own.list
    const second = await first.nextPage()
    const third = await second?.nextPage()
    expect(await second?.nextPage()).toBe(third)
    const again = await first.nextPage()
    expect(again?.items).toEqual(second?.items)
    expect(again?.hasNextPage).toBe(true)
    expect(await again?.nextPage()).toBe(third)
    expect(own.requested).toEqual([0, 1, 2, 1])
  })
})
