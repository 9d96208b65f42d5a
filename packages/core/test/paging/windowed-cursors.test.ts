import { expect, it } from 'vitest'
import { ValidationError } from '@cloudconnexa/errors'
import { createClient, type List, Secret } from '../../src/index.ts'
import type { Transport } from '../../src/runtime.ts'
import {
  defineService,
  formatInstant,
  toMilliseconds,
  operations,
  type ServiceContext,
  windowedCursors,
} from '../../src/service.ts'
import { createAnyModel } from '../support/any-model.ts'

interface Batch {
  readonly events: readonly string[]
  readonly nextCursor?: string
}

const hour = 3_600_000
const operation = operations(async () => ({ batch: createAnyModel<Batch>() }))
const listEvents = operation({
  id: 'listEvents',
  method: 'GET',
  path: '/events',
  query: { from: 'string?', to: 'string?', size: 'integer?', cursor: 'string?' },
  response: 'batch',
})

interface Own extends AsyncDisposable {
  readonly queries: readonly Readonly<Record<string, string>>[]
  list(range: object, longest?: number): List<string, Batch>
}

/** A client whose clock `now` tells, with a transport that responds to each query in memory. */
function createTestClient(
  respond: (query: Readonly<Record<string, string>>) => Batch,
  now: () => number = () => 0,
): Own {
  const queries: Readonly<Record<string, string>>[] = []
  const transport: Transport = {
    async send({ url }) {
      const query = Object.fromEntries(new URL(url).searchParams)
      queries.push(query)
      return { status: 200, headers: {}, body: JSON.stringify(respond(query)) }
    },
  }
  const events = defineService<ServiceContext>({
    name: 'events',
    package: { name: 'events', version: '1.0.0' },
    operations: [listEvents],
    create: (context) => context,
  })
  const client = createClient({
    auth: () => ({
      getEndpoint: async () => ({ baseUrl: 'https://example.api.openvpn.com', credentialKey: 'test' }),
      getToken: async () => ({ secret: new Secret('token'), expiresAt: Number.MAX_SAFE_INTEGER }),
      invalidate: async () => undefined,
    }),
    transport,
    services: { events },
  })
  const range = { start: 'from', end: 'to', now }
  return {
    queries,
    list: (query, longest) =>
      client.events.paginate(
        listEvents,
        windowedCursors<'events', string>(
          'events',
          50,
          longest === undefined ? range : { ...range, longest },
        ),
        query,
      ),
    [Symbol.asyncDispose]: () => client.close(),
  }
}

const at = (hours: number): string => new Date(hours * hour).toISOString()

it('reads window after window, and all batches of each, without gaps and overlaps', async () => {
  await using own = createTestClient(({ from = '', cursor }) =>
    from === at(2) && cursor === undefined
      ? { events: [from], nextCursor: 'more' }
      : { events: [`${from} ${cursor}`] },
  )
  const events = await own.list({ from: at(0), to: at(5) }, 2 * hour).toArray()
  expect(own.queries).toEqual([
    { from: at(0), to: at(2), size: '50' },
    { from: at(2), to: at(4), size: '50' },
    { from: at(2), to: at(4), size: '50', cursor: 'more' },
    { from: at(4), to: at(5), size: '50' },
  ])
  expect(events).toHaveLength(4)
})

it('goes on after windows without items', async () => {
  await using own = createTestClient(({ from }) => ({ events: from === at(4) ? ['late'] : [] }))
  expect(await own.list({ from: at(0), to: at(5) }, hour).toArray()).toEqual(['late'])
  expect(own.queries).toHaveLength(5)
})

it('ends at the time of its first request, however long it is read', async () => {
  let now = 3 * hour
  await using own = createTestClient(
    () => {
      now += hour
      return { events: ['one'] }
    },
    () => now,
  )
  const list = own.list({ from: at(0) }, 2 * hour)
  expect(await list.toArray()).toHaveLength(2)
  expect(own.queries.at(-1)).toMatchObject({ from: at(2), to: at(3) })
  expect(await list.toArray()).toHaveLength(2)
})

it.each([
  ['no start', { to: at(5) }, { to: at(5) }],
  ['no range', {}, {}],
  ['a start after the end', { from: at(5), to: at(1) }, { from: at(5), to: at(1) }],
])('asks once for %s', async (_, asked, sent) => {
  await using own = createTestClient(() => ({ events: [] }))
  expect(await own.list(asked, hour).toArray()).toEqual([])
  expect(own.queries).toEqual([{ ...sent, size: '50' }])
})

it('does not cut a range where requests may span any time', async () => {
  await using own = createTestClient(() => ({ events: [] }))
  await own.list({ from: new Date(0) }).toArray()
  expect(own.queries).toEqual([{ from: at(0), size: '50' }])
})

it('rejects a start that is none, whatever is asked of the list', async () => {
  await using own = createTestClient(() => ({ events: [] }))
  const list = own.list({ from: 'soon' })
  for (const reading of [list, list.toArray(), list.withResponse(), list.pages().next()]) {
    await expect(reading).rejects.toMatchObject({ code: 'REQUEST_INVALID', issues: [{ path: 'from' }] })
  }
  expect(own.queries).toEqual([])
})

it.each([
  ['2026-01-31T14:00:00Z', '2026-01-31T14:00:00.000Z'],
  ['2026-01-31T14:00:00.5+02:00', '2026-01-31T12:00:00.500Z'],
  ['2026-01-31T14:00Z', '2026-01-31T14:00:00.000Z'],
  ['2026-01-31', '2026-01-31T00:00:00.000Z'],
  [new Date(0), '1970-01-01T00:00:00.000Z'],
])('formatInstant takes %s', (value, expected) => {
  expect(formatInstant(value, 'start')).toBe(expected)
  expect(toMilliseconds(value, 'start')).toBe(Date.parse(expected))
})

it.each(['', 'tomorrow', '2026', '2026-01-31T14:00:00', '2026-13-01', '31.01.2026', new Date('x')])(
  'formatInstant refuses %s',
  (value) => {
    expect(() => formatInstant(value, 'start')).toThrow(ValidationError)
  },
)
