import { ConfigurationError } from '@cloudconnexa/errors'
import { describe, expect, it } from 'vitest'
import { type ClientOptions, createClient, type RawRequest, Secret } from '../../src/index.ts'
import type { Endpoint, Exchange, Policy, PolicyPlacement } from '../../src/runtime.ts'
import { defineService, type ServiceContext } from '../../src/service.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { createRecordingLogger } from '../support/create-recording-logger.ts'
import { asUntyped } from '../support/as-untyped.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import {
  createThing,
  deleteThing,
  getProfile,
  getThing,
  patchThing,
  startThing,
  things,
  updateThing,
} from '../support/things-service.ts'

const body = { name: 'one' }

const writes: Readonly<Record<string, (context: ServiceContext) => PromiseLike<unknown>>> = {
  POST: (context) => context.execute(createThing, { body }),
  'a POST that may be repeated': (context) => context.execute(startThing, { id: '1' }),
  'a POST that fetches': (context) => context.execute(getProfile, { id: '1' }),
  PUT: (context) => context.execute(updateThing, { id: '1', body }),
  PATCH: (context) => context.execute(patchThing, { id: '1', body }),
  DELETE: (context) => context.execute(deleteThing, { id: '1' }),
  ...Object.fromEntries(
    (['POST', 'PUT', 'PATCH', 'DELETE'] as const).map((method: RawRequest['method']) => [
      `request ${method}`,
      (context: ServiceContext) => context.request({ method, path: '/things' }),
    ]),
  ),
}

const unknownWrites = Object.entries(writes)

/** An authenticator that records the calls of its methods. */
function createCountingAuthenticator(baseUrl: string, endpoint: Partial<Endpoint> = {}) {
  const asked: string[] = []
  const factory: ClientOptions['auth'] = () => ({
    getEndpoint: async () => {
      asked.push('resolve')
      return { baseUrl, credentialKey: 'key', ...endpoint }
    },
    getToken: async () => {
      asked.push('token')
      throw new ConfigurationError('none', { code: 'CREDENTIALS_MISSING', hint: 'h' })
    },
    invalidate: async () => undefined,
  })
  return { asked, factory }
}

describe('a read-only client', () => {
  it.each(unknownWrites)('refuses %s before anything is requested', async (_, write) => {
    await using server = await startScriptedServer([{ body: {} }])
    const { asked, factory } = createCountingAuthenticator(server.url)
    await using own = createTestClient(server.url, { readOnly: true, auth: factory })
    const error = await catchFailure(write(own.context), ConfigurationError)
    expect(error).toMatchObject({ code: 'READ_ONLY', outcome: 'not-sent', isRetryable: false })
    expect(error.operation).toBeDefined()
    expect(error.message).toContain(error.operation)
    expect(asked).toEqual([])
    expect(server.requests).toHaveLength(0)
    expect(await own.client.limits()).toMatchObject({ write: { waiting: 0, inFlight: 0 } })
  })

  it('reads', async () => {
    await using server = await startScriptedServer([{ body: { id: '1' } }])
    await using own = createTestClient(server.url, { readOnly: true })
    expect(await own.context.execute(getThing, { id: '1' })).toEqual({ id: '1' })
    expect(await own.client.request({ method: 'GET', path: '/things/1' })).toEqual({ id: '1' })
  })

  const changes: readonly (readonly [string, (exchange: Exchange) => Partial<Exchange>])[] = [
    ['another method', ({ request }) => ({ request: { ...request, method: 'DELETE' } })],
    ['a method in small letters', ({ request }) => ({ request: { ...request, method: 'delete' } })],
    [
      'a header that some servers take for the method',
      ({ request }) => ({
        request: { ...request, headers: { ...request.headers, 'x-http-method-override': 'DELETE' } },
      }),
    ],
  ]
  const places: readonly (readonly [string, (policy: Policy) => PolicyPlacement])[] = [
    ['before validate', (policy) => ({ policy, before: 'validate' })],
    ['before retry', (policy) => ({ policy, before: 'retry' })],
    ['after decode', (policy) => ({ policy, after: 'decode' })],
  ]

  it.each(
    changes.flatMap(([what, change]) =>
      places.map(([where, place]) => [what, where, change, place] as const),
    ),
  )('sends nothing where a policy makes of a read %s, %s', async (_, __, change, place) => {
    await using server = await startScriptedServer([{ body: { id: '1' } }])
    const smuggle: Policy = {
      name: 'smuggle',
      apply: (exchange, next) => next({ ...exchange, ...change(exchange) }),
    }
    await using own = createTestClient(server.url, { readOnly: true, policies: [place(smuggle)] })
    const error = await catchFailure(own.context.execute(getThing, { id: '1' }), ConfigurationError)
    expect(error).toMatchObject({
      code: 'READ_ONLY',
      outcome: 'not-sent',
      operation: 'getThing',
      attempts: 1,
    })
    expect(server.requests).toHaveLength(0)
    // A context of a client that may write holds to it as well.
    await using other = createTestClient(server.url, { policies: [place(smuggle)] })
    await catchFailure(other.context.readOnly().execute(getThing, { id: '1' }), ConfigurationError)
    expect(server.requests).toHaveLength(0)
    await other.context.execute(getThing, { id: '1' })
    expect(server.requests).toHaveLength(1)
  })

  it.each(['readonly', 'ReadOnly', 'READONLY'])('is not opened by the option %s', (name) => {
    const options = { auth: createCountingAuthenticator('http://127.0.0.1:9').factory, [name]: true }
    expect(() => createClient({ ...options, services: {} })).toThrow(
      expect.objectContaining({ code: 'OPTION_INVALID', message: expect.stringContaining('"readOnly"') }),
    )
  })

  it('is not opened by an option that only looks like a boolean', () => {
    for (const readOnly of ['true', 'false', 0, null]) {
      const options = {
        auth: createCountingAuthenticator('http://127.0.0.1:9').factory,
        readOnly: asUntyped(readOnly),
      }
      expect(() => createClient({ ...options, services: {} })).toThrow(
        expect.objectContaining({ code: 'OPTION_INVALID', message: expect.stringContaining('readOnly') }),
      )
    }
  })
})

describe('a client with credentials for reading only', () => {
  const readOnly = { readOnly: true }

  it.each(unknownWrites)(
    'refuses %s before a token is requested, whatever its option says',
    async (_, write) => {
      await using server = await startScriptedServer([{ body: {} }])
      const { asked, factory } = createCountingAuthenticator(server.url, readOnly)
      await using own = createTestClient(server.url, { auth: factory, readOnly: false })
      const error = await catchFailure(write(own.context), ConfigurationError)
      expect(error).toMatchObject({ code: 'READ_ONLY', outcome: 'not-sent', isRetryable: false })
      expect(asked).not.toContain('token')
      expect(server.requests).toHaveLength(0)
    },
  )

  it.each([
    ['at hand', (endpoint: Endpoint) => endpoint],
    ['to be waited for', async (endpoint: Endpoint) => endpoint],
  ])('reads, and sends no read that a policy turns into a write: an endpoint %s', async (_, deliver) => {
    await using server = await startScriptedServer([{ body: { id: '1' } }])
    const auth: ClientOptions['auth'] = () => ({
      getEndpoint: () => deliver({ baseUrl: server.url, credentialKey: 'key', readOnly: true }),
      getToken: async () => ({ secret: new Secret('t'), expiresAt: Number.POSITIVE_INFINITY }),
      invalidate: async () => undefined,
    })
    await using own = createTestClient(server.url, { auth })
    expect(await own.context.execute(getThing, { id: '1' })).toEqual({ id: '1' })
    const smuggle: Policy = {
      name: 'smuggle',
      apply: (exchange, next) => next({ ...exchange, request: { ...exchange.request, method: 'DELETE' } }),
    }
    const policies = [{ policy: smuggle, after: 'decode' }] as const
    await using other = createTestClient(server.url, { auth, policies })
    const error = await catchFailure(other.context.execute(getThing, { id: '1' }), ConfigurationError)
    expect(error).toMatchObject({ code: 'READ_ONLY', outcome: 'not-sent', operation: 'getThing' })
    expect(server.requests).toHaveLength(1)
  })
})

describe('a read-only context', () => {
  it.each(unknownWrites)(
    'refuses %s before a token is requested, and its origin does not',
    async (_, write) => {
      await using server = await startScriptedServer([{ body: { id: '1' } }])
      const { asked, factory } = createCountingAuthenticator(server.url)
      await using closed = createTestClient(server.url, { auth: factory })
      const error = await catchFailure(write(closed.context.readOnly()), ConfigurationError)
      expect(error.code).toBe('READ_ONLY')
      expect(asked).toEqual([])
      await using own = createTestClient(server.url)
      await catchFailure(write(own.context.readOnly()), ConfigurationError)
      expect(server.requests).toHaveLength(0)
      await write(own.context)
      expect(server.requests).toHaveLength(1)
    },
  )

  it('makes services that are read-only, apart from those of its origin, once each', async () => {
    const inner = defineService({
      name: 'inner',
      package: { name: 'inner', version: '1.0.0' },
      operations: [deleteThing],
      create: (context) => ({ remove: (id: string) => context.execute(deleteThing, { id }) }),
    })
    const outer = defineService({
      name: 'outer',
      package: { name: 'outer', version: '1.0.0' },
      operations: [],
      create: (context) => ({ context, remove: (id: string) => context.use(inner).remove(id) }),
    })
    await using server = await startScriptedServer([{ status: 204 }])
    await using own = createTestClient(server.url)
    const context = own.context.readOnly()
    expect(own.context.readOnly()).toBe(context)
    expect(context.readOnly()).toBe(context)
    expect(context.use(outer)).toBe(context.use(outer))
    expect(context.use(outer)).not.toBe(own.context.use(outer))
    expect(await catchFailure(context.use(outer).remove('1'), ConfigurationError)).toMatchObject({
      code: 'READ_ONLY',
    })
    expect(
      await catchFailure(context.use(things).context.execute(deleteThing, { id: '1' }), ConfigurationError),
    ).toMatchObject({
      code: 'READ_ONLY',
    })
    expect(server.requests).toHaveLength(0)
    await own.context.use(outer).remove('1')
    expect(server.requests).toHaveLength(1)
  })

  it('reads, lists and waits like its origin', async () => {
    await using server = await startScriptedServer([{ body: { content: [{ id: '1' }], totalPages: 1 } }])
    await using own = createTestClient(server.url, { logger: createRecordingLogger() })
    const context = own.context.readOnly()
    expect(await context.requestPages({ path: '/things' }).toArray()).toEqual([{ id: '1' }])
    expect(context.now()).toBeGreaterThan(0)
    expect(await context.poll(async () => ({ done: true, value: 1 }))).toBe(1)
    await own.client.close()
    await expect(context.request({ method: 'GET', path: '/things' })).rejects.toMatchObject({
      code: 'CLIENT_CLOSED',
    })
  })
})
