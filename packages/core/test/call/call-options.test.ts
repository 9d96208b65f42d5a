import { describe, expect, it } from 'vitest'
import { ValidationError } from '@cloudconnexa/errors'
import { type CallOptions, gotTransport } from '../../src/index.ts'
import { nodeTransport } from '../../src/transport/node.ts'
import { undiciTransport } from '../../src/transport/undici.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { createThing, getThing } from '../support/things-service.ts'
import { asUntyped } from '../support/as-untyped.ts'

const thing = { id: '1', name: 'one' }

describe('call options', () => {
  it.each<[string, CallOptions, string]>([
    ['a timeout of zero', { timeout: 0 }, 'options.timeout'],
    ['a timeout that is no number', { timeout: Number.NaN }, 'options.timeout'],
    ['a negative attempt timeout', { attemptTimeout: -1 }, 'options.attemptTimeout'],
    ['no attempts', { retry: { maxAttempts: 0 } }, 'options.retry.maxAttempts'],
    ['attempts that are no number', { retry: { maxAttempts: Number.NaN } }, 'options.retry.maxAttempts'],
    ['a negative delay', { retry: { baseDelay: -1 } }, 'options.retry.baseDelay'],
    ['an unknown kind of validation', { validate: asUntyped('loud') }, 'options.validate'],
    ['a header with a line feed', { headers: { 'x-note': 'a\r\nx-evil: 1' } }, 'options.headers.x-note'],
    ['a header without a name', { headers: { '': 'x' } }, 'options.headers.'],
    [
      'a header that frames the body',
      { headers: { 'Content-Length': '1' } },
      'options.headers.content-length',
    ],
    ['another host', { headers: { Host: 'example.org' } }, 'options.headers.host'],
  ])('are checked: %s is refused, and nothing is sent', async (_, options, path) => {
    await using server = await startScriptedServer([{ body: thing }])
    await using own = createTestClient(server.url)
    const error = await catchFailure(own.context.execute(getThing, { id: '1' }, options), ValidationError)
    expect(error.issues.map((issue) => issue.path)).toEqual([path])
    expect(error.outcome).toBe('not-sent')
    expect(server.requests).toHaveLength(0)
  })

  it('headers are added but cannot replace the SDK’s own', async () => {
    await using server = await startScriptedServer([{ body: thing }])
    await using own = createTestClient(server.url, { userAgent: 'my-tool/1.2' })
    const headers = {
      'X-Note': 'n',
      Authorization: 'Bearer mine',
      'User-Agent': 'mine',
      'Content-Type': 'text/mine',
      Accept: 'mine/mine',
    }
    await own.context.execute(createThing, { body: { name: 'one' } }, { headers })
    expect(server.requests[0]?.headers).toMatchObject({
      'x-note': 'n',
      authorization: 'Bearer token-1',
      'user-agent': expect.stringMatching(/^cloudconnexa-typescript\/\S+ my-tool\/1\.2$/),
      'content-type': 'application/json',
      accept: '*/*',
    })
  })
})

describe('call options of callers without type checks', () => {
  const transports = { got: gotTransport, node: nodeTransport, undici: undiciTransport }
  const wrong: Readonly<Record<string, readonly [unknown, string]>> = {
    'null in place of options': [null, 'options'],
    'a number in place of options': [5, 'options'],
    'a timeout that is a string': [{ timeout: '5000' }, 'options.timeout'],
    'a timeout that is a bigint': [{ attemptTimeout: 5n }, 'options.attemptTimeout'],
    'a signal that is a controller': [{ signal: new AbortController() }, 'options.signal'],
    'a signal that is a string': [{ signal: 'stop' }, 'options.signal'],
    'retries that are a number': [{ retry: 3 }, 'options.retry'],
    'attempts that are a string': [{ retry: { maxAttempts: '3' } }, 'options.retry.maxAttempts'],
    'an unknown option of retries': [{ retry: { attempts: 3 } }, 'options.retry.attempts'],
    'an option with a typing error': [{ timout: 5 }, 'options.timout'],
    'an option in other letters': [{ Signal: AbortSignal.abort() }, 'options.Signal'],
    'headers that are a string': [{ headers: 'x-note: 1' }, 'options.headers'],
    'headers that are null': [{ headers: null }, 'options.headers'],
    'headers of fetch': [{ headers: new Headers({ 'x-note': '1' }) }, 'options.headers'],
    'headers in a map': [{ headers: new Map([['x-note', '1']]) }, 'options.headers'],
    'headers in pairs': [{ headers: [['x-note', '1']] }, 'options.headers'],
    'a header that is a number': [{ headers: { 'x-note': 7 } }, 'options.headers.x-note'],
    'a header that is an array': [{ headers: { 'x-note': ['a', 'b'] } }, 'options.headers.x-note'],
    'a header that is undefined': [{ headers: { 'x-note': undefined } }, 'options.headers.x-note'],
    'a header that is null': [{ headers: { 'x-note': null } }, 'options.headers.x-note'],
    'a header that is a symbol': [{ headers: { 'x-note': Symbol('canary') } }, 'options.headers.x-note'],
  }
  it.each(Object.keys(wrong))(
    '%s is refused alike by every transport, before anything is sent',
    async (name) => {
      const [options, path] = wrong[name] ?? []
      await using server = await startScriptedServer([])
      for (const create of Object.values(transports)) {
        const transport = create({ proxy: false })
        await using own = createTestClient(server.url, { transport })
        const { context } = own
        for (const attempt of [
          () => context.execute(getThing, { id: '1' }, asUntyped(options)),
          () => context.request({ method: 'GET', path: '/things/1' }, asUntyped(options)),
          () => context.requestPages({ path: '/things' }, asUntyped(options)).toArray(),
          () => context.requestPages({ path: '/things' }, asUntyped(options)),
        ]) {
          const error = await catchFailure(Promise.resolve(attempt()), ValidationError)
          expect(error).toMatchObject({ code: 'REQUEST_INVALID', outcome: 'not-sent', origin: 'client' })
          expect(error.issues.map((issue) => issue.path)).toEqual([path])
          expect(String(error)).not.toContain('canary')
        }
        await transport.close?.()
      }
      expect(server.requests).toHaveLength(0)
    },
  )

  it('may hold options of the service itself', async () => {
    await using server = await startScriptedServer([{ body: thing }])
    await using own = createTestClient(server.url)
    const options: CallOptions = asUntyped({ dryRun: true, timeout: 5000 })
    expect(await own.context.execute(getThing, { id: '1' }, options)).toEqual(thing)
  })
})
