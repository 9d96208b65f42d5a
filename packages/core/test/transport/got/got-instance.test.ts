import { ConfigurationError, NotFoundError, ServerError } from '@cloudconnexa/errors'
import { gzipSync } from 'node:zlib'
import { Agent, get, type IncomingMessage } from 'node:http'
import got, { type Got } from 'got'
import { describe, expect, it } from 'vitest'
import { gotTransport, type GotTransportOptions } from '../../../src/index.ts'
import { createTestClient, type ThingsClient } from '../../support/create-test-client.ts'
import { catchFailure } from '../../support/catch-failure.ts'
import { startScriptedServer } from '../../support/scripted-server.ts'
import { createThing, getThing } from '../../support/things-service.ts'
import { asUntyped } from '../../support/as-untyped.ts'

const thing = { id: '1', name: 'one' }
const once = { retry: { maxAttempts: 1 } } as const

function connect(baseUrl: string, instance: Got): ThingsClient {
  return createTestClient(baseUrl, { transport: gotTransport({ got: instance }), ...once })
}

describe('an instance of got', () => {
  it('has its hooks run', async () => {
    await using server = await startScriptedServer([{ body: thing }, 'reset'])
    const seen: string[] = []
    const instance = got.extend({
      hooks: {
        init: [() => void seen.push('init')],
        beforeRequest: [
          (options) => {
            seen.push('beforeRequest')
            options.headers['x-hook'] = 'yes'
          },
        ],
        beforeError: [
          (error) => {
            seen.push('beforeError')
            return error
          },
        ],
      },
    })
    await using own = connect(server.url, instance)
    expect(await own.context.execute(getThing, { id: '1' })).toEqual(thing)
    expect(server.requests[0]?.headers['x-hook']).toBe('yes')
    expect(new Set(seen)).toEqual(new Set(['init', 'beforeRequest']))
    seen.length = 0
    await catchFailure(own.context.execute(getThing, { id: '1' }), Error)
    expect(seen).toEqual(['init', 'beforeRequest', 'beforeError'])
  })

  it('may respond by a hook, and then nothing is sent', async () => {
    await using server = await startScriptedServer([{ body: thing }])
    await using other = await startScriptedServer([{ body: { id: '1', name: 'from the hook' } }])
    const respond = (): Promise<IncomingMessage> => new Promise((resolve) => void get(other.url, resolve))
    await using own = connect(server.url, got.extend({ hooks: { beforeRequest: [asUntyped(respond)] } }))
    expect(await own.context.execute(getThing, { id: '1' })).toEqual({ id: '1', name: 'from the hook' })
    expect(server.requests).toHaveLength(0)
  })

  it('has its agent used', async () => {
    await using server = await startScriptedServer([{ body: thing }])
    const agent = new Agent({ keepAlive: true })
    await using own = connect(server.url, got.extend({ agent: { http: agent } }))
    await own.context.execute(getThing, { id: '1' })
    expect(Object.values(agent.freeSockets).flat()).toHaveLength(1)
    agent.destroy()
  })

  it('has its local address used', async () => {
    const addresses: unknown[] = []
    await using server = await startScriptedServer([
      (response) => {
        addresses.push(response.socket?.remoteAddress)
        response.end(JSON.stringify(thing))
      },
    ])
    await using own = connect(server.url, got.extend({ localAddress: '127.0.0.3' }))
    await own.context.execute(getThing, { id: '1' })
    expect(addresses).toEqual(['127.0.0.3'])
  })

  it('has its look-up used', async () => {
    await using server = await startScriptedServer([{ body: thing }])
    const names: string[] = []
    const instance = got.extend({
      dnsLookup: asUntyped((name: string, _options: object, callback: (...results: unknown[]) => void) => {
        names.push(name)
        callback(null, [{ address: '127.0.0.1', family: 4 }])
      }),
    })
    await using own = connect(server.url.replace('127.0.0.1', 'example.test'), instance)
    await own.context.execute(getThing, { id: '1' })
    expect(names).toEqual(['example.test'])
  })
})

describe('what an instance of got is set to', () => {
  it.each<[string, Parameters<Got['extend']>[0]]>([
    ['throwing', { throwHttpErrors: true }],
    ['retries', { retry: { limit: 5, methods: ['GET'], statusCodes: [404] } }],
    ['decompression', { decompress: true }],
    ['a cache', { cache: new Map() }],
    ['a prefix', { prefixUrl: 'http://127.0.0.1:9/elsewhere' }],
    ['HTTP/2', { http2: true }],
    ['a type of response', { responseType: 'json' }],
  ])('does not include %s', async (_name, options) => {
    await using server = await startScriptedServer([
      { status: 404, body: { errorMessage: 'none' } },
      { body: gzipSync(JSON.stringify(thing)), headers: { 'content-encoding': 'gzip' } },
    ])
    await using own = connect(server.url, got.extend(options))
    await catchFailure(own.context.execute(getThing, { id: '1' }), NotFoundError)
    expect(server.requests).toHaveLength(1)
    expect(await own.context.execute(getThing, { id: '1' })).toEqual(thing)
    expect(server.requests).toHaveLength(2)
  })

  it('does not include redirects', async () => {
    await using server = await startScriptedServer([{ status: 302, headers: { location: '/elsewhere' } }])
    await using own = connect(server.url, got.extend({ followRedirect: true }))
    await catchFailure(own.context.execute(getThing, { id: '1' }), Error)
    expect(server.requests).toHaveLength(1)
  })

  it('does not include timeouts', async () => {
    await using server = await startScriptedServer([{ body: thing }])
    await using own = connect(
      server.url,
      got.extend({ timeout: { request: 1, response: 1, connect: 1, socket: 1 } }),
    )
    for (let round = 0; round < 20; round++)
      expect(await own.context.execute(getThing, { id: '1' })).toEqual(thing)
  })

  it('does not include cookies', async () => {
    await using server = await startScriptedServer([{ body: thing, headers: { 'set-cookie': 'a=b' } }])
    const calls: string[] = []
    const cookieJar = {
      getCookieString: async () => {
        calls.push('get')
        return 'a=b'
      },
      setCookie: async () => void calls.push('set'),
    }
    await using own = connect(server.url, got.extend({ cookieJar }))
    await own.context.execute(getThing, { id: '1' })
    expect(calls).toEqual([])
  })
})

it('a body reaches the server, and a failed POST is not repeated', async () => {
  await using server = await startScriptedServer([{ body: thing }, { status: 500, body: '' }])
  await using own = createTestClient(server.url, {
    transport: gotTransport({ got: got.extend({ retry: { limit: 3 } }) }),
  })
  const body = { name: 'one' }
  await own.context.execute(createThing, { body })
  expect(server.requests[0]?.body).toBe('{"name":"one"}')
  await catchFailure(own.context.execute(createThing, { body }), ServerError)
  expect(server.requests).toHaveLength(2)
})

it.each<[string, GotTransportOptions]>([
  ['something that is no instance', { got: asUntyped({ extend: 1 }) }],
  ['an agent', { got, agent: { http: new Agent() } }],
  ['a proxy', { got, proxy: asUntyped('http://127.0.0.1:9') }],
  ['certificates', { got, certificateAuthority: 'x' }],
  ['idle timeouts', { got, idleTimeout: { repeatable: 1 } }],
])('the option got is refused with %s', (_name, options) => {
  expect(() => gotTransport(options)).toThrow(ConfigurationError)
})
