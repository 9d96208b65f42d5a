import { ValidationError } from '@cloudconnexa/errors'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { nodeTransport } from '../../src/transport/node.ts'
import { type ListInput, type Operation, operations, pageNumbers } from '../../src/service.ts'
import { createAnyModel } from '../support/any-model.ts'
import { asUntyped } from '../support/as-untyped.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { createStaticAuthenticator } from '../support/create-static-authenticator.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { startScriptedServer } from '../support/scripted-server.ts'

const operation = operations(async () => ({ any: createAnyModel() }), { basePath: '/edge/v2' })
const listEvents = operation({
  id: 'listEvents',
  method: 'GET',
  path: '/relays/{relayId}/events',
  query: {
    since: { kind: 'string', format: 'date-time' },
    level: 'integer',
    verbose: 'boolean',
    kinds: 'string[]',
    codes: { kind: 'integer[]?', minimum: 100, maximum: 599 },
    size: { kind: 'integer?', minimum: 1, maximum: 50 },
    page: 'integer?',
  },
  headers: { 'if-none-match': 'string?', 'x-tenant': 'string' },
  response: 'any',
})
const patchRelay = operation({
  id: 'patchRelay',
  method: 'PATCH',
  path: '/relays/{relayId}',
  basePath: '/other',
  headers: { 'if-match': 'string' },
  response: 'any',
})
const input = {
  relayId: '7',
  since: '2026-01-31T14:00:00Z',
  level: 3,
  verbose: false,
  kinds: ['a b', 'c'],
  'x-tenant': 'main',
}

type Input<O> = O extends Operation<infer I, infer _> ? I : never

describe('parameters of a contract', () => {
  it('are typed by their kinds', () => {
    type Events = Input<typeof listEvents>
    expectTypeOf<Events['level']>().toEqualTypeOf<number>()
    expectTypeOf<Events['verbose']>().toEqualTypeOf<boolean>()
    expectTypeOf<Events['kinds']>().toEqualTypeOf<readonly string[]>()
    expectTypeOf<Events['codes']>().toEqualTypeOf<readonly number[] | undefined>()
    expectTypeOf<Events['size']>().toEqualTypeOf<number | undefined>()
    expectTypeOf<Events['x-tenant']>().toEqualTypeOf<string>()
    expectTypeOf<Events['if-none-match']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<Omit<typeof input, 'level'>>().not.toExtend<Events>()
    expectTypeOf<Omit<typeof input, 'x-tenant'>>().not.toExtend<Events>()
    expectTypeOf<ListInput<Record<string, never>>>().toEqualTypeOf<unknown>()
  })

  it('are sent in their places: repeated, as headers, and below a base path of the service', async () => {
    await using server = await startScriptedServer([{ body: [] }, { body: {} }])
    await using own = createTestClient(server.url)
    await own.context.execute(listEvents, { ...input, codes: [200, 404], size: 50 })
    await own.context.execute(
      patchRelay,
      { relayId: '7', 'if-match': '"5"' },
      { headers: { 'If-Match': '"4"' } },
    )
    const [events, patch] = server.requests
    expect(events?.path).toBe('/edge/v2/relays/7/events')
    expect([...(events?.query ?? [])]).toEqual([
      ['since', '2026-01-31T14:00:00Z'],
      ['level', '3'],
      ['verbose', 'false'],
      ['kinds', 'a b'],
      ['kinds', 'c'],
      ['codes', '200'],
      ['codes', '404'],
      ['size', '50'],
    ])
    expect(events?.headers).toMatchObject({ 'x-tenant': 'main', authorization: 'Bearer token-1' })
    expect(events?.headers).not.toHaveProperty('if-none-match')
    expect(patch).toMatchObject({ method: 'PATCH', path: '/other/relays/7', headers: { 'if-match': '"5"' } })
  })

  it.each([
    ['/gateway/api/v1', '/gateway/edge/v2/relays/7/events'],
    ['/cloudconnexa', '/edge/v2/relays/7/events'],
  ])('keep what a gateway has put before the path of the API: %s', async (apiPath, path) => {
    await using server = await startScriptedServer([{ body: [] }])
    const authenticator = createStaticAuthenticator(server.url)
    await using own = createTestClient(server.url, {
      auth: () => ({
        ...authenticator,
        getEndpoint: () => ({ baseUrl: server.url, apiPath, credentialKey: 'k' }),
      }),
      transport: nodeTransport({ proxy: false }),
    })
    await own.context.execute(listEvents, input)
    expect(server.requests.map((request) => request.path)).toEqual([path])
  })

  it.each<[string, unknown, string]>([
    ['level', undefined, 'is missing'],
    ['verbose', undefined, 'is missing'],
    ['kinds', undefined, 'is missing'],
    ['kinds', [], 'must not be empty'],
    ['kinds', 'a', 'must be an array, not string'],
    ['kinds[1]', ['a', 5], 'must be a string, not number'],
    ['codes[0]', [99], 'must be an integer from 100 to 599'],
    ['codes[1]', [100, 600], 'must be an integer from 100 to 599'],
    ['size', 0, 'must be an integer from 1 to 50'],
    ['size', 51, 'must be an integer from 1 to 50'],
    ['size', '50', 'must be an integer from 1 to 50'],
    ['since', '2026-02-30T00:00:00Z', 'that exists'],
    ['since', '2025-02-29T00:00:00Z', 'that exists'],
    ['since', '2026-04-31T00:00:00Z', 'that exists'],
    ['since', '2026-01-31T24:30:00Z', 'that exists'],
    ['since', '2026-01-00T00:00:00Z', 'that exists'],
    ['since', '2026-01-31', 'that exists'],
    ['since', '2026-01-31T14:00:00', 'that exists'],
    ['since', 'yesterday', 'that exists'],
    ['x-tenant', undefined, 'is missing'],
    ['x-tenant', 7, 'must be a string, not number'],
    ['x-tenant', 'canary\r\nx-evil: 1', 'is not a valid header'],
  ])('are refused before anything is sent: %s = %j', async (path, value, message) => {
    await using server = await startScriptedServer([])
    await using own = createTestClient(server.url)
    const name = path.replace(/\[.*/, '')
    const wrong = asUntyped({ ...input, [name]: value })
    const error = await catchFailure(own.context.execute(listEvents, wrong), ValidationError)
    expect(error.issues).toEqual([{ path, message: expect.stringContaining(message) }])
    expect(String(error)).not.toContain('canary')
    expect(server.requests).toHaveLength(0)
  })

  it.each(['2024-02-29T23:59:59.999Z', '2026-01-31T14:00:00+02:00', '0001-01-01T00:00Z'])(
    'accept the date %s',
    async (since) => {
      await using server = await startScriptedServer([{ body: [] }])
      await using own = createTestClient(server.url)
      await own.context.execute(listEvents, { ...input, since })
      expect(server.requests[0]?.query.get('since')).toBe(since)
    },
  )
})

describe('a list', () => {
  it('takes path parameters, filters and headers beside the call options, by their types', async () => {
    const empty = { body: { content: [], page: 0, totalPages: 1 } }
    await using server = await startScriptedServer([empty])
    await using own = createTestClient(server.url)
    const list = own.context.paginate(pagedEvents, pageNumbers(50), {
      ...input,
      timeout: 5000,
    })
    expect(await list.toArray()).toEqual([])
    expect(server.requests[0]).toMatchObject({
      path: '/edge/v2/relays/7/events',
      headers: { 'x-tenant': 'main' },
    })
    // @ts-expect-error A path parameter is a string.
    const refused = own.context.paginate(pagedEvents, pageNumbers(50), { ...input, relayId: 7 })
    await catchFailure(Promise.resolve(refused), ValidationError)
    // @ts-expect-error There is no such parameter.
    const unknown = own.context.paginate(pagedEvents, pageNumbers(50), { ...input, relay: '7' })
    const error = await catchFailure(Promise.resolve(unknown), ValidationError)
    expect(error.issues).toEqual([{ path: 'relay', message: 'does not exist: it is called "relayId"' }])
  })
})

/** The same operation with a response that is a page. */
const pagedEvents: Operation<Input<typeof listEvents>, { readonly content?: readonly string[] }> = asUntyped(
  listEvents,
)
