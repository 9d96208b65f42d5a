import { expect, it } from 'vitest'
import type { Transport } from '../../src/runtime.ts'
import { type ListOptions, operations, type PageEnvelope, pageNumbers } from '../../src/service.ts'
import { createAnyModel } from '../support/any-model.ts'
import { createRecordingLogger, type LogLine } from '../support/create-recording-logger.ts'
import { createTestClient } from '../support/create-test-client.ts'

const listNumbers = operations(async () => ({ page: createAnyModel<PageEnvelope<number>>() }))({
  id: 'listNumbers',
  method: 'GET',
  path: '/numbers',
  query: { page: 'integer?', size: 'integer?' },
  response: 'page',
})

interface Numbers extends AsyncDisposable {
  /** What the server has; tests change it. */
  readonly stored: number[]
  readonly readAll: (onItem: (item: number) => void, options?: ListOptions) => Promise<readonly number[]>
  readonly warnings: () => readonly LogLine[]
}

/** A list of 25 numbers in pages of ten. `claimed` is the total that responses name, where it is not the true one. */
function createNumbers(claimed?: number): Numbers {
  const stored = Array.from({ length: 25 }, (_, index) => index)
  const transport: Transport = {
    send: async ({ url }) => {
      const page = Number(new URL(url).searchParams.get('page'))
      const content = stored.slice(page * 10, page * 10 + 10)
      const totalElements = claimed ?? stored.length
      const totalPages = Math.ceil(stored.length / 10)
      const body = { content, totalElements, totalPages, numberOfElements: content.length, page, size: 10 }
      return { status: 200, headers: {}, body: JSON.stringify(body) }
    },
  }
  const logger = createRecordingLogger()
  const own = createTestClient('http://127.0.0.1', { transport, logger })
  return {
    stored,
    warnings: () => logger.lines.filter(({ level }) => level === 'warn'),
    readAll: async (onItem, options = {}) => {
      const items: number[] = []
      for await (const item of own.context.paginate(listNumbers, pageNumbers<number>(10), options)) {
        items.push(item)
        onItem(item)
      }
      return items
    },
    [Symbol.asyncDispose]: () => own[Symbol.asyncDispose](),
  }
}

it('warns once when items are deleted while the list is read, because others are then passed over', async () => {
  await using numbers = createNumbers()
  const read = await numbers.readAll((item) => numbers.stored.splice(numbers.stored.indexOf(item), 1), {
    readAhead: 0,
  })
  expect(read).toHaveLength(15)
  expect(numbers.stored).toHaveLength(10)
  expect(numbers.warnings()).toEqual([
    {
      level: 'warn',
      message: 'a list changed while it was read: items may be missing, or there twice',
      fields: { operation: 'listNumbers', before: 25, total: 15 },
    },
  ])
})

it('warns when a list ends before as many items were read as it says to have', async () => {
  await using numbers = createNumbers(30)
  expect(await numbers.readAll(() => undefined)).toHaveLength(25)
  expect(numbers.warnings().map(({ fields }) => fields)).toEqual([
    { operation: 'listNumbers', read: 25, total: 30 },
  ])
})

it('says nothing of a list that stays as it is, nor of one that is read from a later page on', async () => {
  await using numbers = createNumbers()
  expect(await numbers.readAll(() => undefined)).toHaveLength(25)
  expect(await numbers.readAll(() => undefined, { page: 1 })).toHaveLength(15)
  expect(numbers.warnings()).toEqual([])
})

it('says nothing when the whole list is read before anything is deleted', async () => {
  await using numbers = createNumbers()
  const all = await numbers.readAll(() => undefined)
  for (const item of all) numbers.stored.splice(numbers.stored.indexOf(item), 1)
  expect(numbers.stored).toEqual([])
  expect(numbers.warnings()).toEqual([])
})
