import { inspect } from 'node:util'
import { startEmulator, VirtualClock } from '@cloudconnexa/emulator'
import {
  ConnectionError,
  NotFoundError,
  ResponseValidationError,
  TimeoutError,
  ValidationError,
} from '@cloudconnexa/errors'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { createClient, type RawRequest, Secret } from '../../src/index.ts'
import type { StandardSchema } from '../../src/service.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { startEchoServer } from '../support/echo-server.ts'
import { createEmulatorAuthenticator } from '../support/create-emulator-authenticator.ts'
import { catchFailure, catchRejection } from '../support/catch-failure.ts'
import { recordDiagnostics } from '../support/record-diagnostics.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { transports } from '../support/transports.ts'
import { createVirtualClient } from '../support/create-virtual-client.ts'

const everyByte = new Uint8Array(Array.from({ length: 256 }, (_, index) => index))

/** A request as a caller without type checks writes it. */
function asUntypedRequest(request: object): RawRequest {
  return request as RawRequest
}

describe.each(transports)('a request by %s', (_, make) => {
  it.each(['GET', 'PUT', 'POST', 'PATCH', 'DELETE'] as const)('carries everything: %s', async (method) => {
    await using server = await startScriptedServer([{ status: 200, body: { id: '1' } }])
    await using own = createTestClient(server.url, { transport: make() })
    const body = method === 'GET' ? {} : { body: { name: 'Grüße', key: new Secret('top-secret') } }
    const result = await own.client.request(
      {
        method,
        path: "/beta/th%C3%AFngs/a:b@c'(d)",
        query: { q: 'a b&c', n: -1.5, ok: true, ids: ['1', 2], no: undefined },
        ...body,
      },
      { headers: { 'x-mine': '1' } },
    )
    expect(result).toEqual({ id: '1' })
    const [request] = server.requests
    expect(request).toMatchObject({ method, path: "/api/v1/beta/th%C3%AFngs/a:b@c'(d)" })
    expect([...(request?.query ?? [])]).toEqual([
      ['q', 'a b&c'],
      ['n', '-1.5'],
      ['ok', 'true'],
      ['ids', '1'],
      ['ids', '2'],
    ])
    expect(request?.headers).toMatchObject({ authorization: 'Bearer token-1', 'x-mine': '1' })
    expect(request?.body).toBe(method === 'GET' ? '' : '{"name":"Grüße","key":"top-secret"}')
    if (method !== 'GET') expect(request?.headers['content-type']).toBe('application/json')
  })

  it('sends and receives bytes', async () => {
    await using server = await startEchoServer()
    await using own = createTestClient(server.url, { transport: make() })
    const result = await own.client.request({
      method: 'POST',
      path: '/files',
      body: everyByte,
      responseType: 'bytes',
    })
    expect(result).toEqual(everyByte)
    expect(server.received[0]?.headers['content-type']).toBe('application/octet-stream')
  })
})

describe('a body', () => {
  it.each<[string, Partial<RawRequest>, string, string]>([
    ['a string', { body: 'plain' }, 'text/plain', 'plain'],
    ['a secret', { body: new Secret('hush') }, 'text/plain', 'hush'],
    ['an array', { body: [1, 2] }, 'application/json', '[1,2]'],
    [
      'of another type',
      { body: { a: null }, contentType: 'application/merge-patch+json' },
      'application/merge-patch+json',
      '{"a":null}',
    ],
  ])('may be %s', async (_, part, type, sent) => {
    await using server = await startScriptedServer([{ status: 204 }])
    await using own = createTestClient(server.url)
    expect(await own.client.request({ method: 'PATCH', path: '/things/1', ...part })).toBeUndefined()
    expect(server.requests[0]?.headers['content-type']).toBe(type)
    expect(server.requests[0]?.body).toBe(sent)
  })

  it('may be empty in a response: undefined as JSON, an empty string or no bytes otherwise', async () => {
    await using server = await startScriptedServer([{ status: 200 }])
    await using own = createTestClient(server.url)
    const read = (responseType: RawRequest['responseType']): PromiseLike<unknown> =>
      own.client.request({ method: 'GET', path: '/things', responseType })
    expect(await read('json')).toBeUndefined()
    expect(await read('text')).toBe('')
    expect(await read('bytes')).toEqual(new Uint8Array())
  })
})

describe('what cannot be sent', () => {
  const paths = [
    '',
    'networks',
    'https://example.com/networks',
    '//example.com/networks',
    'mailto:x',
    '/networks?size=1',
    '/networks#top',
    '/networks/',
    '/a//b',
    '/../users',
    '/networks/..',
    '/./users',
    '/networks/%2e%2E/users',
    '/networks/.%2e',
    '/networks/%252e%252e/users',
    '/networks/..;a=b/users',
    '/networks/%2e%2e%3Ba/users',
    '/a%2fb',
    '/a%5Cb',
    '/a\\b',
    '/a%00b',
    '/a%250ab',
    '/a\nb',
    '/a\u0000b',
    '/a b',
    '/Grüße',
    '/a%zz',
    '/a%ff',
    '/{id}',
    '/%25252525252e',
    '/api/v1/networks',
    '/things/***',
    '/things/%5Bsecret%5D',
    42,
    undefined,
  ]

  it.each(paths.map((path) => [JSON.stringify(path), path] as const))('is the path %s', async (_, path) => {
    await expectRefused({ method: 'GET', path }, 'path')
  })

  it.each<[string, object, string]>([
    ['no method', { path: '/things' }, 'method'],
    ['an unknown method', { method: 'TRACE', path: '/things' }, 'method'],
    ['an inherited name as method', { method: 'constructor', path: '/things' }, 'method'],
    ['a method in small letters', { method: 'get', path: '/things' }, 'method'],
    ['a query that is a string', { method: 'GET', path: '/things', query: 'a=1' }, 'query'],
    ['a query that is null', { method: 'GET', path: '/things', query: null }, 'query'],
    [
      'a query that can be iterated',
      { method: 'GET', path: '/things', query: new URLSearchParams('a=1') },
      'query',
    ],
    ['null in a query', { method: 'GET', path: '/things', query: { a: null } }, 'query.a'],
    ['an object in a query', { method: 'GET', path: '/things', query: { a: {} } }, 'query.a'],
    ['a secret in a query', { method: 'GET', path: '/things', query: { a: new Secret('s') } }, 'query.a'],
    [
      'a number that is none in a query',
      { method: 'GET', path: '/things', query: { a: Number.NaN } },
      'query.a',
    ],
    ['half a character in a query', { method: 'GET', path: '/things', query: { a: '\ud800' } }, 'query.a'],
    ['a mask in a query', { method: 'GET', path: '/things', query: { token: '[secret]' } }, 'query.token'],
    ['a body with GET', { method: 'GET', path: '/things', body: {} }, 'body'],
    ['a number as body', { method: 'PUT', path: '/things', body: 1 }, 'body'],
    ['null as body', { method: 'PUT', path: '/things', body: null }, 'body'],
    ['a map as body', { method: 'PUT', path: '/things', body: new Map() }, 'body'],
    ['a promise as body', { method: 'PUT', path: '/things', body: Promise.resolve() }, 'body'],
    ['other numbers than bytes', { method: 'PUT', path: '/things', body: new Uint16Array(1) }, 'body'],
    ['an integer that JSON cannot hold', { method: 'PUT', path: '/things', body: { a: 1n } }, 'body'],
    [
      'a mask in a body',
      { method: 'PUT', path: '/things', body: { a: { preSharedKey: '[secret]' } } },
      'body.a.preSharedKey',
    ],
    ['a mask as body', { method: 'PUT', path: '/things', body: '[secret]' }, 'body'],
    [
      'a type with a line break',
      { method: 'PUT', path: '/things', body: '', contentType: 'a/b\r\nx: y' },
      'contentType',
    ],
    ['an unknown type of response', { method: 'GET', path: '/things', responseType: 'xml' }, 'responseType'],
    ['a schema that is none', { method: 'GET', path: '/things', schema: {} }, 'schema'],
    ['null as schema', { method: 'GET', path: '/things', schema: null }, 'schema'],
  ])('is %s', async (_, request, path) => {
    await expectRefused(request, path)
  })

  it.each(['host', 'content-length', 'transfer-encoding'])('is the header %s', async (name) => {
    await using own = createTestClient('http://127.0.0.1:9')
    const call = own.client.request({ method: 'GET', path: '/things' }, { headers: { [name]: '1' } })
    expect(await catchFailure(call, ValidationError)).toMatchObject({
      operation: 'GET /things',
      outcome: 'not-sent',
    })
  })

  /** Whether a request is refused before a token is requested, and nothing of it is quoted. */
  async function expectRefused(request: object, path: string): Promise<void> {
    const asked: string[] = []
    const auth = () => ({
      getEndpoint: async () => {
        asked.push('resolve')
        throw new Error('asked')
      },
      getToken: async () => {
        asked.push('token')
        throw new Error('asked')
      },
      invalidate: async () => undefined,
    })
    await using own = createTestClient('http://127.0.0.1:9', { auth })
    const error = await catchFailure(own.client.request(asUntypedRequest(request)), ValidationError)
    expect(error).toMatchObject({ code: 'REQUEST_INVALID', origin: 'client', outcome: 'not-sent' })
    expect(error.issues.map((issue) => issue.path)).toContain(path)
    expect(error.message).not.toMatch(/example\.com|size=1/)
    expect(asked).toEqual([])
  }
})

describe('a schema', () => {
  it('makes the result', async () => {
    await using server = await startScriptedServer([{ body: { id: '1', size: '42' } }])
    await using own = createTestClient(server.url)
    const schema = z.object({ size: z.string().transform(Number) })
    expect(await own.client.request({ method: 'GET', path: '/things/1', schema })).toEqual({ size: 42 })
    const later = z.object({ size: z.string().refine(async () => true) })
    expect(await own.client.request({ method: 'GET', path: '/things/1', schema: later })).toEqual({
      size: '42',
    })
  })

  it('fails with paths, without secrets, when the response does not fit, and says that the request took effect', async () => {
    await using server = await startScriptedServer([
      { body: { items: [{ id: 1 }], token: 'hush-hush-hush' }, headers: { 'x-request-id': 'r-1' } },
    ])
    await using own = createTestClient(server.url)
    const schema: StandardSchema<never> = {
      '~standard': {
        version: 1,
        vendor: 'tests',
        validate: (value) => ({
          issues: [
            { message: 'expected a string', path: ['items', { key: 0 }, 'id'] },
            { message: `did not expect ${JSON.stringify(value)}` },
          ],
        }),
      },
    }
    const error = await catchFailure(
      own.client.request({
        method: 'POST',
        path: '/things',
        body: {},
        query: { search: 'somebody' },
        schema,
      }),
      ResponseValidationError,
    )
    expect(error).toMatchObject({
      code: 'RESPONSE_INVALID',
      status: 200,
      operation: 'POST /things',
      outcome: 'applied',
      attempts: 1,
      isRetryable: false,
    })
    expect(error.issues[0]).toEqual({ path: 'items[0].id', message: 'expected a string' })
    expect(error.hint).toContain('look for the result (GET /things)')
    expect(JSON.stringify(error)).not.toMatch(/hush|somebody/)
  })

  it('fails the call, not the program, when it throws', async () => {
    await using server = await startScriptedServer([{ body: {} }])
    await using own = createTestClient(server.url)
    const failing = (validate: StandardSchema<never>['~standard']['validate']): PromiseLike<unknown> =>
      own.client.request({
        method: 'GET',
        path: '/things',
        schema: { '~standard': { version: 1, vendor: 'tests', validate } },
      })
    const cause = new TypeError('odd')
    for (const call of [
      failing(() => {
        throw cause
      }),
      failing(() => Promise.reject(cause)),
    ])
      expect(await catchFailure(call, ResponseValidationError)).toMatchObject({
        code: 'RESPONSE_INVALID',
        operation: 'GET /things',
      })
  })

  it('ends with the signal, with the time of the call and with the client when it takes for ever', async () => {
    await using server = await startScriptedServer([{ body: {} }])
    const clock = new VirtualClock()
    await using own = createTestClient(server.url, { clock })
    let reached = (): void => undefined
    const request = (options: { readonly signal?: AbortSignal; readonly timeout?: number }) => {
      const isReached = new Promise<void>((resolve) => {
        reached = resolve
      })
      const validate = (): Promise<never> => {
        reached()
        return new Promise(() => undefined)
      }
      const schema: StandardSchema<never> = { '~standard': { version: 1, vendor: 'tests', validate } }
      const error = catchRejection(own.client.request({ method: 'GET', path: '/things', schema }, options))
      return { isReached, error }
    }
    const controller = new AbortController()
    const reason = new Error('enough')
    const aborted = request({ signal: controller.signal })
    await aborted.isReached
    controller.abort(reason)
    expect(await aborted.error).toBe(reason)
    const late = request({ timeout: 1000 })
    await late.isReached
    await clock.advance(1000)
    expect(await late.error).toBeInstanceOf(TimeoutError)
    expect(await late.error).toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      outcome: 'applied',
      operation: 'GET /things',
    })
    const closed = request({})
    await closed.isReached
    await own.client.close()
    expect(await closed.error).toMatchObject({ code: 'CLIENT_CLOSED' })
  })
})

describe('a failure', () => {
  it('is a typed error that names method and path, and no query', async () => {
    await using server = await startScriptedServer([{ status: 404, body: { errorMessage: 'gone' } }])
    await using own = createTestClient(server.url)
    const call = own.client.request({ method: 'GET', path: '/things/7', query: { search: 'somebody' } })
    const error = await catchFailure(call, NotFoundError)
    expect(error).toMatchObject({ operation: 'GET /things/7', status: 404, attempts: 1 })
    expect(error.message).toContain('GET /things/7')
    expect(error.message).toContain('gone')
    expect(`${error.stack}${JSON.stringify(error)}`).not.toContain('somebody')
  })

  it.each([
    ['GET', true],
    ['PUT', true],
    ['DELETE', true],
    ['POST', false],
    ['PATCH', false],
  ] as const)(
    'after which nobody knows what happened is repeated by method: %s %s',
    async (method, repeats) => {
      await using server = await startScriptedServer(['reset', { body: { id: '1' } }])
      await using own = createVirtualClient(server.url)
      const call = own.client.request({ method, path: '/things/7' })
      if (repeats) expect(await call).toEqual({ id: '1' })
      else
        expect(await catchFailure(call, ConnectionError)).toMatchObject({
          outcome: 'unknown',
          operation: `${method} /things/7`,
          hint: expect.stringContaining('GET /things/7'),
        })
      expect(server.requests).toHaveLength(repeats ? 2 : 1)
    },
  )

  it('is a success for a DELETE that finds nothing after a lost response', async () => {
    await using server = await startScriptedServer(['reset', { status: 404 }])
    await using own = createVirtualClient(server.url)
    expect(await own.client.request({ method: 'DELETE', path: '/things/7' })).toBeUndefined()
  })

  it('leads to one new token when the token is refused', async () => {
    await using server = await startScriptedServer([{ status: 401 }, { body: '1' }])
    await using own = createTestClient(server.url)
    const { data, attempts } = await own.client
      .request({ method: 'PATCH', path: '/things/7', body: {} })
      .withResponse()
    expect([data, attempts, server.requests[1]?.headers.authorization]).toEqual([1, 2, 'Bearer token-2'])
  })
})

describe('limits and connections', () => {
  it('count everything but GET as a write', async () => {
    await using server = await startScriptedServer(['hang'])
    await using own = createTestClient(server.url)
    const calls = (['GET', 'PATCH', 'DELETE'] as const).map((method) =>
      catchRejection(own.client.request({ method, path: '/things' })),
    )
    await server.received(2)
    expect(await own.client.limits()).toMatchObject({
      read: { inFlight: 1 },
      write: { inFlight: 1, waiting: 1 },
    })
    await own.client.close()
    await Promise.all(calls)
  })

  it('keep POST and PATCH on connections of their own', async () => {
    await using server = await startScriptedServer([{ body: {} }])
    const sent: unknown[] = []
    const transport = transports[1]?.[1]()
    if (transport === undefined) throw new Error('no transport')
    await using own = createTestClient(server.url, {
      transport: {
        ...transport,
        send: (request) => {
          sent.push([request.method, request.isRepeatable])
          return transport.send(request)
        },
      },
    })
    for (const method of ['GET', 'PUT', 'DELETE', 'POST', 'PATCH'] as const)
      await own.client.request({ method, path: '/things' })
    expect(sent).toEqual([
      ['GET', true],
      ['PUT', true],
      ['DELETE', true],
      ['POST', false],
      ['PATCH', false],
    ])
  })

  it('show no id to subscribers of the diagnostics channels', async () => {
    await using server = await startScriptedServer([{ body: {} }])
    await using own = createTestClient(server.url)
    const recorded = await recordDiagnostics(() =>
      own.client.request({ method: 'GET', path: '/users/secret-id' }),
    )
    const request = { operation: 'request', path: '/{path}', method: 'GET' }
    expect(recorded.calls).toMatchObject([request])
    expect(recorded.attempts).toMatchObject([request])
    expect(inspect(recorded, { depth: 12 })).not.toContain('secret-id')
  })
})

it('reaches the API itself', async () => {
  await using emulator = await startEmulator({ seed: 'demo' })
  await using client = createClient({
    auth: await createEmulatorAuthenticator(emulator),
    proxy: false,
    services: {},
  })
  const network = z.object({ id: z.string(), name: z.string() })
  const created = await client.request({
    method: 'POST',
    path: '/networks',
    body: { name: 'raw' },
    schema: network,
  })
  const path = `/networks/${encodeURIComponent(created.id)}`
  expect(await client.request({ method: 'GET', path, schema: network })).toEqual({
    id: created.id,
    name: 'raw',
  })
  const error = await catchFailure(
    client.request({ method: 'POST', path: '/networks', body: { name: 7 } }),
    ValidationError,
  )
  expect(error).toMatchObject({ origin: 'api', operation: 'POST /networks' })
})

describe('a request of a caller without type checks', () => {
  it.each<[string, unknown, string, string]>([
    ['nothing', undefined, 'request', 'must be an object, not undefined'],
    ['null', null, 'request', 'must be an object, not null'],
    ['a path alone', '/networks', 'request', 'must be an object, not string'],
    [
      'a typing error',
      { method: 'GET', path: '/things', querry: { kind: 'canary' } },
      'querry',
      'it is called "query"',
    ],
    [
      'a property of other clients',
      { method: 'GET', path: '/things', data: 'canary' },
      'data',
      'does not exist',
    ],
    ['an option of the call', { method: 'GET', path: '/things', timeout: 5 }, 'timeout', 'second argument'],
  ])('that is or has %s is refused, and nothing is sent', async (_, request, path, message) => {
    await using server = await startScriptedServer([])
    await using own = createTestClient(server.url)
    const error = await catchFailure(own.client.request(asUntypedRequest(request as object)), ValidationError)
    expect(error).toMatchObject({
      code: 'REQUEST_INVALID',
      outcome: 'not-sent',
      issues: [{ path, message: expect.stringContaining(message) }],
    })
    expect(String(error)).not.toContain('canary')
    expect(server.requests).toHaveLength(0)
  })
})
