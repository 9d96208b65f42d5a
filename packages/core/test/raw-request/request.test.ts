import { inspect } from 'node:util'
import { startEmulator } from '@cloudconnexa/emulator'
import { ConnectionError, NotFoundError, ValidationError } from '@cloudconnexa/errors'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { createClient, type RawRequest, Secret } from '../../src/index.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { startEchoServer } from '../support/echo-server.ts'
import { createEmulatorAuthenticator } from '../support/create-emulator-authenticator.ts'
import { catchFailure, catchRejection } from '../support/catch-failure.ts'
import { recordDiagnostics } from '../support/record-diagnostics.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { transports } from '../support/transports.ts'
import { createVirtualClient } from '../support/create-virtual-client.ts'

const everyByte = new Uint8Array(Array.from({ length: 256 }, (_, index) => index))

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
