import { CloudConnexaError } from '@cloudconnexa/core'
import { describe, expect, it } from 'vitest'
import { reportFigures } from '../../../core/test/support/report-figures.ts'
import { type ScriptedClient, createScriptedClient } from './support/scripted-client.ts'
import { type ApiOperation, apiOperations, resolveSchema } from './support/api-document.ts'
import { startList } from './support/call-method.ts'

const figures = { lists: 0, requests: 0 }
reportFigures('hostile-lists', () => figures)

const operations = apiOperations.map((operation) => ({
  ...operation,
  schema: resolveSchema(operation.response ?? {}),
}))
const pageLists = operations.filter(({ schema }) => schema.properties?.['totalPages'] !== undefined)
const cursorLists = operations.filter(({ schema }) => schema.properties?.['nextCursor'] !== undefined)

/** Reads a list to its end and says what came of it. */
async function readAll(
  own: ScriptedClient,
  { name, arguments: names }: ApiOperation,
): Promise<{ readonly items: number; readonly requests: number; readonly code: string | undefined }> {
  let items = 0
  let code: string | undefined
  try {
    for await (const _ of startList(own.client, name, names)) items += 1
  } catch (error) {
    if (!(error instanceof CloudConnexaError)) throw error
    code = error.code
  }
  figures.lists += 1
  figures.requests += own.requests
  return { items, requests: own.requests, code }
}

const json = (body: object): { readonly body: string } => ({ body: JSON.stringify(body) })
const content = [{ id: '1' }, { id: '2' }]

describe.each(pageLists)('$name', (operation) => {
  const readPageNumber = (url: URL): number => Number(url.searchParams.get('page'))

  it('ends when every page is the first one, and hands nothing out twice', async () => {
    await using own = createScriptedClient({ validate: 'off' })
    own.response = json({ content, page: 0, size: 2, totalPages: 1_000_000 })
    expect(await readAll(own, operation)).toEqual({ items: 2, requests: 2, code: 'RESPONSE_INVALID' })
  })

  it.each([
    ['promises more pages than there are', 1_000_000_000, 3, 2],
    ['promises more pages than there are numbers', 1e308, 3, 2],
    ['promises none', 0, 1, 1],
    ['promises less than none', -5, 1, 1],
    ['promises a string', 'many', 3, 2],
    ['promises half a page', 2.5, 3, 2],
    ['promises nothing', undefined, 3, 2],
    ['promises null', null, 3, 2],
  ])('ends when the server %s', async (_, totalPages, requests, pages) => {
    await using own = createScriptedClient({ validate: 'off' })
    own.response = (url) =>
      json({
        content: readPageNumber(url) < pages ? content : [],
        page: readPageNumber(url),
        size: 2,
        totalPages,
      })
    expect(await readAll(own, operation)).toEqual({ items: 2 * pages, requests, code: undefined })
  })

  // A page is short by what was asked for, not by what a server claims that a page can hold.
  it.each([1e15, 1e308, 1001, 0, -1, 2.5, '2', null, undefined])(
    'is read to its end when the server names no total and the size %j',
    async (size) => {
      await using own = createScriptedClient({ validate: 'off' })
      own.response = (url) => {
        const asked = Number(url.searchParams.get('size'))
        const isFull = readPageNumber(url) < 2
        return json({
          content: isFull ? Array.from({ length: asked }, () => ({ id: '1' })) : [],
          page: readPageNumber(url),
          size,
        })
      }
      expect(await readAll(own, operation)).toMatchObject({ requests: 3, code: undefined })
    },
  )

  it.each([1e15, -1, 'many', null])(
    'reads no more ahead than it was configured to when the server promises %j',
    async (totals) => {
      await using own = createScriptedClient({ validate: 'off' })
      own.response = (url) =>
        json({
          content: readPageNumber(url) < 2 ? content : [],
          page: readPageNumber(url),
          size: totals,
          totalPages: totals,
          totalElements: totals,
          numberOfElements: totals,
        })
      let items = 0
      const { name, arguments: names } = operation
      for await (const _ of startList(own.client, name, names, { readAhead: 4 })) items += 1
      expect(items).toBe(totals === -1 ? 2 : 4)
      expect(own.requests).toBeLessThanOrEqual(2 + 1 + 4)
    },
  )
})

describe.each(cursorLists)('$name', (operation) => {
  const [items = ''] = Object.entries(operation.schema.properties ?? {}).flatMap(([name, part]) =>
    part.items === undefined ? [] : [name],
  )

  it.each([
    ['names the same cursor for ever', (): string => 'a', 2],
    ['sends in a circle', (index: number): string => ['a', 'b', 'c'][index % 3] ?? '', 4],
    ['sends back to where it was', (index: number): string | undefined => (index === 0 ? 'a' : ''), 2],
  ])('ends when the server %s', async (_, cursorAt, most) => {
    await using own = createScriptedClient({ validate: 'off' })
    own.response = (_url, index) => json({ [items]: content, nextCursor: cursorAt(index) })
    const { requests, code } = await readAll(own, operation)
    expect(code).toBeUndefined()
    expect(requests).toBeLessThanOrEqual(most)
  })

  it.each([7, true, {}, ['a']])('refuses %j for a cursor', async (nextCursor) => {
    await using own = createScriptedClient({ validate: 'off' })
    own.response = json({ [items]: content, nextCursor })
    expect(await readAll(own, operation)).toMatchObject({ requests: 1, code: 'RESPONSE_INVALID' })
  })

  it('takes null for the end', async () => {
    await using own = createScriptedClient({ validate: 'off' })
    own.response = json({ [items]: content, nextCursor: null })
    expect(await readAll(own, operation)).toEqual({ items: 2, requests: 1, code: undefined })
  })
})

describe('implausible limits', () => {
  const limits = (
    remaining: string,
    rate: string,
    time: string,
    burst: string,
  ): Readonly<Record<string, string>> => ({
    'x-ratelimit-remaining': remaining,
    'x-ratelimit-replenish-rate': rate,
    'x-ratelimit-replenish-time': time,
    'x-ratelimit-burst-capacity': burst,
  })

  it.each([
    ['a refill in thirty years', limits('0', '1', '999999999', '20')],
    ['a refill in milliseconds', limits('0', '1', '15000', '20')],
    ['no refill at all', limits('0', '0', '15', '20')],
    ['a refill at once', limits('0', '1', '0', '20')],
    ['numbers below zero', limits('-1', '-1', '-15', '-20')],
    ['numbers that are none', limits('x', 'NaN', 'Infinity', '')],
    ['numbers beyond all numbers', limits('9'.repeat(99), '1', '9'.repeat(99), '1')],
  ])('hold no call back: %s', async (_, headers) => {
    await using own = createScriptedClient()
    own.response = { ...json({ id: '1' }), headers }
    for (let call = 0; call < 5; call++) await own.client.networks.get('1', { timeout: 5000 })
    expect(own.requests).toBe(5)
  })

  it.each(['9999999999', '99999999999999999999', 'Fri, 31 Dec 9999 23:59:59 GMT'])(
    'are refused where they ask to wait for %s',
    async (retryAfter) => {
      await using own = createScriptedClient({ retry: { maxAttempts: 3, baseDelay: 1, maxDelay: 1 } })
      own.response = { status: 429, headers: { 'retry-after': retryAfter } }
      await expect(own.client.networks.get('1')).rejects.toMatchObject({ code: 'RATE_LIMITED' })
      expect(own.requests).toBeLessThanOrEqual(3)
    },
  )
})
