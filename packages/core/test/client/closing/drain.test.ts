import { VirtualClock } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { AbortError, ConfigurationError } from '@cloudconnexa/errors'
import type { ClientOptions, CloseOptions } from '../../../src/index.ts'
import { pageNumbers } from '../../../src/service.ts'
import { createTestClient } from '../../support/create-test-client.ts'
import { catchFailure, catchRejection } from '../../support/catch-failure.ts'
import { createHeldTransport } from '../../support/create-held-transport.ts'
import { type Script, startScriptedServer } from '../../support/scripted-server.ts'
import { createStaticAuthenticator } from '../../support/create-static-authenticator.ts'
import { createThing, getThing, getThings, updateThing } from '../../support/things-service.ts'
import { asUntyped } from '../../support/as-untyped.ts'

const body = { name: 'one' }
const thing = { id: '1', name: 'one' }
const never = (): Promise<never> => new Promise(() => undefined)

/** A promise that is resolved from outside. */
function createGate(): { readonly opened: Promise<void>; open: () => void } {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

async function setUp(script: Script, settings: Partial<ClientOptions> = {}) {
  const server = await startScriptedServer(script)
  const authenticator = createStaticAuthenticator(server.url)
  const clock = new VirtualClock()
  const own = createTestClient(server.url, { auth: authenticator.factory, clock, ...settings })
  const closes = (options?: CloseOptions) => {
    const result = { isDone: false, done: own.client.close(options) }
    result.done.then(
      () => (result.isDone = true),
      () => undefined,
    )
    return result
  }
  return {
    server,
    authenticator,
    clock,
    own,
    closes,
    [Symbol.asyncDispose]: async () => {
      await own[Symbol.asyncDispose]()
      await server[Symbol.asyncDispose]()
    },
  }
}

const passTurns = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
}

describe('close({ drain: true })', () => {
  it('finishes what is on the wire and in the queue, refuses what is new, then closes', async () => {
    const gate = createGate()
    await using set = await setUp(() => (response) => {
      void gate.opened.then(() => response.end(JSON.stringify(thing)))
    })
    const { server, own, authenticator } = set
    const calls = Array.from({ length: 3 }, () => own.context.execute(createThing, { body }))
    // One is on the wire: before limits are known the others wait for it.
    await server.received(1)
    const closing = set.closes({ drain: true })
    const refused = await catchFailure(own.context.execute(createThing, { body }), AbortError)
    expect(refused).toMatchObject({ code: 'CLIENT_CLOSED', outcome: 'not-sent' })
    expect(await catchRejection(own.client.ready())).toMatchObject({ code: 'CLIENT_CLOSED' })
    expect(await catchRejection(own.client.limits())).toMatchObject({ code: 'CLIENT_CLOSED' })
    await passTurns()
    expect([closing.isDone, authenticator.isClosed]).toEqual([false, false])
    gate.open()
    expect(await Promise.all(calls)).toEqual([thing, thing, thing])
    await closing.done
    expect(authenticator.isClosed).toBe(true)
    expect(server.requests).toHaveLength(3)
    while ((await server.connections()) > 0) await passTurns()
  })

  it('finishes a call that waits to be sent again', async () => {
    const clock = new VirtualClock()
    await using set = await setUp([{ status: 503 }, { body: thing }], {
      clock,
      transport: createHeldTransport(clock),
    })
    const call = set.own.context.execute(updateThing, { id: '1', body })
    await set.server.received(1)
    const closing = set.closes({ drain: true })
    clock.autoAdvance()
    expect(await call).toEqual(thing)
    await closing.done
    expect(set.server.requests).toHaveLength(2)
  })

  it('is done at once where nothing is under way', async () => {
    await using set = await setUp([{ body: thing }])
    await set.own.context.execute(getThing, { id: '1' })
    await set.own.client.close({ drain: true })
    expect(set.authenticator.isClosed).toBe(true)
  })

  it('waits for calls that fail, and for those whose caller leaves', async () => {
    await using set = await setUp([{ status: 404 }, 'hang'])
    const missing = catchRejection(set.own.context.execute(getThing, { id: '1' }))
    await set.server.received(1)
    const controller = new AbortController()
    const { signal } = controller
    const left = catchRejection(set.own.context.execute(createThing, { body }, { signal }))
    await set.server.received(2)
    const closing = set.closes({ drain: true })
    expect(await missing).toMatchObject({ code: 'NOT_FOUND' })
    const reason = new Error('mine')
    controller.abort(reason)
    expect(await left).toBe(reason)
    await closing.done
  })

  it('waits for ready() and limits()', async () => {
    const gate = createGate()
    const authenticator = createStaticAuthenticator('http://127.0.0.1:9')
    const resolve: typeof authenticator.getEndpoint = async (signal) => {
      await gate.opened
      return authenticator.getEndpoint(signal)
    }
    await using set = await setUp([], { auth: () => ({ ...authenticator, getEndpoint: resolve }) })
    const work = Promise.all([set.own.client.ready(), set.own.client.limits()])
    const closing = set.closes({ drain: true })
    await passTurns()
    expect(closing.isDone).toBe(false)
    gate.open()
    expect((await work)[1]).toHaveProperty('read')
    await closing.done
  })

  it('lets a list finish its page; the next one is refused', async () => {
    const gate = createGate()
    await using set = await setUp((request) => (response) => {
      const page = Number(request.query.get('page'))
      void gate.opened.then(() => response.end(JSON.stringify({ content: [thing], totalPages: 3, page })))
    })
    const pages = set.own.context.paginate(getThings, pageNumbers()).pages()
    const first = pages.next()
    await set.server.received(1)
    const closing = set.closes({ drain: true })
    gate.open()
    expect((await first).value).toMatchObject({ items: [thing] })
    await closing.done
    expect(await catchRejection(pages.next())).toMatchObject({ code: 'CLIENT_CLOSED', outcome: 'not-sent' })
    expect(set.server.requests).toHaveLength(1)
  })

  it('lets a poll finish its question, and none asks another one', async () => {
    const gate = createGate()
    await using set = await setUp(() => (response) => {
      void gate.opened.then(() => response.end(JSON.stringify(thing)))
    })
    const ask = (done: boolean) =>
      set.own.context.poll(async (signal) => {
        const value = await set.own.context.execute(getThing, { id: '1' }, { signal })
        return done ? { done, value } : { done }
      })
    const found = ask(true)
    const notFound = catchRejection(ask(false))
    const asleep = catchRejection(set.own.context.poll(async () => ({ done: false })))
    await set.server.received(1)
    await passTurns()
    const closing = set.closes({ drain: true })
    expect(await asleep).toBeInstanceOf(AbortError)
    gate.open()
    expect(await found).toEqual(thing)
    expect(await notFound).toMatchObject({ code: 'CLIENT_CLOSED' })
    await closing.done
    expect(set.clock.sleeping).toBe(0)
  })

  it('with a timeout ends what hangs, and says what is known of it', async () => {
    await using set = await setUp(['hang'])
    const failure = catchFailure(set.own.context.execute(createThing, { body }), AbortError)
    await set.server.received(1)
    const closing = set.closes({ drain: true, timeout: 5000 })
    await set.clock.advance(4999)
    expect(closing.isDone).toBe(false)
    await set.clock.advance(1)
    await closing.done
    expect(await failure).toMatchObject({ outcome: 'unknown', hint: expect.stringMatching(/GET \/things/) })
    expect(set.authenticator.isClosed).toBe(true)
    expect(set.clock.sleeping).toBe(0)
  })

  it('leaves no timer when it is done before its timeout', async () => {
    await using set = await setUp([{ body: thing }])
    const call = set.own.context.execute(getThing, { id: '1' })
    const { signal } = new AbortController()
    await set.own.client.close({ drain: true, timeout: 60_000, signal })
    expect(await call).toEqual(thing)
    expect(set.clock.sleeping).toBe(0)
  })

  it.each<[string, (set: Awaited<ReturnType<typeof setUp>>, stop: AbortController) => unknown]>([
    ['its signal', (_, stop) => stop.abort()],
    ['close()', ({ own }) => own.client.close()],
    ['await using', ({ own }) => own.client[Symbol.asyncDispose]()],
    [
      'another drain with a timeout',
      ({ own, clock }) => {
        void own.client.close({ drain: true, timeout: 10 })
        return clock.advance(10)
      },
    ],
  ])('ends early by %s', async (_, end) => {
    await using set = await setUp(['hang'])
    const failure = catchFailure(set.own.context.execute(createThing, { body }), AbortError)
    await set.server.received(1)
    const stop = new AbortController()
    const closing = set.closes({ drain: true, timeout: 60_000, signal: stop.signal })
    await passTurns()
    await end(set, stop)
    await closing.done
    expect(await failure).toMatchObject({ outcome: 'unknown' })
    expect(set.authenticator.isClosed).toBe(true)
    expect(set.clock.sleeping).toBe(0)
  })

  it('with a signal that is aborted already ends everything at once', async () => {
    await using set = await setUp(['hang'])
    const failure = catchFailure(set.own.context.execute(createThing, { body }), AbortError)
    await set.server.received(1)
    await set.own.client.close({ drain: true, signal: AbortSignal.abort() })
    expect(await failure).toMatchObject({ outcome: 'unknown' })
  })

  it('does nothing more after close()', async () => {
    await using set = await setUp([])
    await set.own.client.close()
    await set.own.client.close({ drain: true })
    expect(set.authenticator.isClosed).toBe(true)
  })

  it('is not held up by work that heeds no signal, once close() has ended it', async () => {
    const policy = { name: 'stubborn', apply: never }
    await using set = await setUp([], { policies: [{ before: 'retry', policy }] })
    set.own.context.execute(getThing, { id: '1' }).catch(() => undefined)
    const closing = set.closes({ drain: true })
    await passTurns()
    await set.own.client.close()
    await closing.done
  })

  it.each<[string, unknown, string]>([
    ['drain', { drain: 'yes' }, '"drain"'],
    ['timeout', { drain: true, timeout: 0 }, '"timeout"'],
    ['timeout', { drain: true, timeout: Number.NaN }, '"timeout"'],
    ['timeout', { drain: true, timeout: '5000' }, '"timeout"'],
    ['signal', { drain: true, signal: {} }, '"signal"'],
  ])('refuses a wrong %s, and the client stays open', async (_, options, name) => {
    await using set = await setUp([{ body: thing }])
    const error = await catchFailure(set.own.client.close(asUntyped(options)), ConfigurationError)
    expect(error.code).toBe('OPTION_INVALID')
    expect(error.message).toContain(name)
    expect(await set.own.context.execute(getThing, { id: '1' })).toEqual(thing)
  })
})
