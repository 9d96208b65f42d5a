import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '@cloudconnexa/errors'
import {
  type Policy,
  type PolicyName,
  policyNames,
  type PolicyPlacement,
  type SignableRequest,
} from '../../src/runtime.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { catchRejection } from '../support/catch-failure.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { createThing, getThing } from '../support/things-service.ts'
import { createVirtualClient } from '../support/create-virtual-client.ts'

const thing = { id: '1', name: 'one' }

describe('policies of plugins', () => {
  it('stand where they were put, and run in that order', async () => {
    const met: string[] = []
    const tracing = (name: string): Policy => ({
      name,
      apply: async (exchange, next) => {
        const { path, headers, body, baseUrl } = exchange.request
        met.push(
          `${name} ${path} ${baseUrl === '' ? 'nowhere' : 'somewhere'} ${headers['authorization'] ?? '-'}`,
        )
        const response = await next(exchange)
        met.push(`${name} ${typeof response.body} ${body === undefined}`)
        return response
      },
    })
    await using server = await startScriptedServer([{ body: thing }])
    await using own = createTestClient(server.url, {
      policies: [
        { before: 'validate', policy: tracing('first') },
        { after: 'validate', policy: tracing('second') },
        { before: 'retry', policy: tracing('fourth') },
        { before: 'fourth', policy: tracing('third') },
        { after: 'decode', policy: tracing('last') },
      ],
    })
    await own.context.execute(getThing, { id: '7' })
    expect(met).toEqual([
      'first /things/{id} nowhere -',
      'second /things/7 nowhere -',
      'third /things/7 nowhere -',
      'fourth /things/7 nowhere -',
      'last /things/7 somewhere Bearer token-1',
      'last string true',
      'fourth object true',
      'third object true',
      'second object true',
      'first object true',
    ])
  })

  it('has a name in the array for every name of the type', () => {
    const names: Readonly<Record<PolicyName, true>> = {
      validate: true,
      'observe-call': true,
      deadline: true,
      retry: true,
      breaker: true,
      'rate-limit': true,
      authenticate: true,
      sign: true,
      'observe-attempt': true,
      decode: true,
    }
    expect(policyNames).toEqual(Object.keys(names))
  })

  it.each(policyNames)('can stand before and after "%s"', async (neighbour) => {
    const met: string[] = []
    const noting = (name: string): Policy => ({
      name,
      apply: (exchange, next) => {
        met.push(name)
        return next(exchange)
      },
    })
    await using server = await startScriptedServer([{ body: thing }])
    await using own = createTestClient(server.url, {
      policies: [
        { before: neighbour, policy: noting('before') },
        { after: neighbour, policy: noting('after') },
      ],
    })
    await own.context.execute(getThing, { id: '1' })
    expect(met).toEqual(['before', 'after'])
  })

  it('run once per call before "retry" and once per attempt after it', async () => {
    const counts = { call: 0, attempt: 0 }
    const counting = (name: keyof typeof counts): Policy => ({
      name,
      apply: (exchange, next) => {
        counts[name] += 1
        return next(exchange)
      },
    })
    await using server = await startScriptedServer([{ status: 503 }, { body: thing }])
    await using own = createVirtualClient(server.url, {
      policies: [
        { before: 'retry', policy: counting('call') },
        { after: 'retry', policy: counting('attempt') },
      ],
    })
    await own.context.execute(getThing, { id: '1' })
    expect(counts).toEqual({ call: 1, attempt: 2 })
  })

  it('may fail in their own way, and are then not sent again', async () => {
    const failure = new TypeError('of the plugin')
    await using server = await startScriptedServer([{ body: thing }])
    await using own = createTestClient(server.url, {
      policies: [{ after: 'retry', policy: { name: 'odd', apply: () => Promise.reject(failure) } }],
    })
    expect(await catchRejection(own.context.execute(getThing, { id: '1' }))).toBe(failure)
    expect(server.requests).toHaveLength(0)
  })

  const idle: Policy['apply'] = (exchange, next) => next(exchange)

  it.each<[string, readonly PolicyPlacement[], RegExp]>([
    ['a name of core’s own', [{ before: 'retry', policy: { name: 'decode', apply: idle } }], /"decode"/],
    [
      'a name that is taken',
      [
        { before: 'retry', policy: { name: 'mine', apply: idle } },
        { after: 'retry', policy: { name: 'mine', apply: idle } },
      ],
      /"mine"/,
    ],
    ['an unknown neighbour', [{ after: 'retyr', policy: { name: 'mine', apply: idle } }], /"retyr"/],
    [
      'a neighbour that comes later',
      [
        { after: 'b', policy: { name: 'a', apply: idle } },
        { after: 'retry', policy: { name: 'b', apply: idle } },
      ],
      /"b"/,
    ],
    ['no neighbour', [{ policy: { name: 'mine', apply: idle } } as never], /"mine"/],
    ['no function', [{ after: 'retry', policy: { name: 'mine' } as never }], /"mine"/],
  ])('are refused with %s, when the client is made', (_, policies, message) => {
    const make = (): unknown => createTestClient('http://127.0.0.1:9', { policies })
    expect(make).toThrow(ConfigurationError)
    expect(make).toThrow(message)
    expect(make).toThrow(expect.objectContaining({ code: 'POLICY_INVALID' }))
  })
})

describe('a request signer', () => {
  it('sees every attempt as it goes out, and adds its headers', async () => {
    const seen: SignableRequest[] = []
    await using server = await startScriptedServer([{ status: 401 }, { body: thing }])
    await using own = createVirtualClient(server.url, {
      signer: {
        sign: async (request) => {
          seen.push(request)
          return { 'X-Signature': `signature-${seen.length}` }
        },
      },
    })
    await own.context.execute(createThing, { body: { name: 'one' } })
    expect(server.requests.map(({ headers }) => headers['x-signature'])).toEqual([
      'signature-1',
      'signature-2',
    ])
    expect(seen).toMatchObject(
      ['token-1', 'token-2'].map((token) => ({
        method: 'POST',
        url: `${server.url}/api/v1/things`,
        body: '{"name":"one"}',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      })),
    )
  })

  it('can replace a header, whatever the case of its name, without sending it twice', async () => {
    const sent: unknown[] = []
    await using own = createTestClient('http://127.0.0.1:9', {
      signer: { sign: async () => ({ Authorization: 'Signed it' }) },
      transport: {
        send: async ({ headers }) => {
          sent.push(headers)
          return { status: 200, headers: {}, body: JSON.stringify(thing) }
        },
      },
    })
    await own.context.execute(getThing, { id: '1' })
    expect(sent).toEqual([{ accept: '*/*', 'user-agent': expect.anything(), authorization: 'Signed it' }])
  })

  it('ends the call when it fails, and nothing is sent', async () => {
    const failure = new Error('no key')
    await using server = await startScriptedServer([{ body: thing }])
    await using own = createTestClient(server.url, { signer: { sign: () => Promise.reject(failure) } })
    expect(await catchRejection(own.context.execute(getThing, { id: '1' }))).toBe(failure)
    expect(server.requests).toHaveLength(0)
  })
})
