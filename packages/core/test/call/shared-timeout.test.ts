import { VirtualClock } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { TimeoutError } from '@cloudconnexa/errors'
import { type ClientOptions, createClient } from '../../src/index.ts'
import type { Transport } from '../../src/runtime.ts'
import { pageNumbers, patchResource, type ServiceContext, waitFor } from '../../src/service.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { createRecordingLogger } from '../support/create-recording-logger.ts'
import { createStaticAuthenticator } from '../support/create-static-authenticator.ts'
import { getThing, getThings, things, updateThing } from '../support/things-service.ts'
import type { ThingResponse } from '../support/things-models.ts'

interface SlowService extends AsyncDisposable {
  readonly context: ServiceContext
  readonly clock: VirtualClock
  readonly sent: readonly string[]
}

/** A service in virtual time whose every response takes so many milliseconds. */
function startSlowService(milliseconds: number, options: Partial<ClientOptions> = {}): SlowService {
  const clock = new VirtualClock()
  clock.autoAdvance()
  const sent: string[] = []
  const transport: Transport = {
    send: async ({ method, url, signal }) => {
      const { pathname, searchParams } = new URL(url)
      sent.push(`${method} ${pathname.replace('/api/v1', '')}`)
      await clock.sleep(milliseconds, signal)
      const page = Number(searchParams.get('page'))
      const thing = { id: String(page), name: 'one' }
      const isList = pathname.endsWith('/things')
      const body = isList
        ? { content: [thing], page, size: 1, totalPages: 50, totalElements: 50, numberOfElements: 1 }
        : thing
      return { status: 200, headers: {}, body: JSON.stringify(body) }
    },
  }
  const client = createClient({
    auth: createStaticAuthenticator('http://127.0.0.1').factory,
    clock,
    transport,
    logger: createRecordingLogger(),
    services: { things },
    ...options,
  })
  return { context: client.things.context, clock, sent, [Symbol.asyncDispose]: () => client.close() }
}

function patchThing({ context }: SlowService, timeout?: number): Promise<ThingResponse> {
  const steps = {
    read: (options: object) => context.execute(getThing, { id: '1' }, options),
    draft: ({ name }: ThingResponse) => ({ name }),
    changes: { name: 'other' },
    write: (body: { readonly name: string }, options: object) =>
      context.execute(updateThing, { id: '1', body }, options),
  }
  return patchResource(context, steps, { timeout })
}

const readThings = ({ context }: SlowService, timeout?: number) =>
  context.paginate(getThings, pageNumbers<ThingResponse>(1), { timeout })

describe('the timeout of a method that sends several requests', () => {
  it('is that of reading and writing together, for a patch', async () => {
    await using own = startSlowService(600)
    const error = await catchFailure(patchThing(own, 1_000), TimeoutError)
    expect(error).toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      milliseconds: 1_000,
      operation: 'updateThing',
      outcome: 'unknown',
      message: 'The call was not done within its 1000 ms. In updateThing (/things/{id}, id "1").',
    })
    expect(own.clock.monotonic()).toBe(1_000)
    expect(own.sent).toEqual(['GET /things/1', 'PUT /things/1'])
  })

  it('leaves a patch alone that is done in time', async () => {
    await using own = startSlowService(600)
    expect(await patchThing(own, 1_201)).toMatchObject({ name: 'one' })
  })

  it('is over before the second request where the first one took all of it', async () => {
    await using own = startSlowService(600)
    const { context, clock } = own
    const shared = context.shareTimeout({ timeout: 1_000 })
    await context.execute(getThing, { id: '1' }, shared)
    await clock.sleep(400)
    const error = await catchFailure(context.execute(getThing, { id: '1' }, shared), TimeoutError)
    expect(error).toMatchObject({ milliseconds: 1_000, outcome: 'not-sent' })
    expect(own.sent).toHaveLength(1)
  })

  it('is the one of the client where the method names none', async () => {
    await using own = startSlowService(600, { timeout: 1_000 })
    await catchFailure(patchThing(own), TimeoutError)
    expect(own.clock.monotonic()).toBe(1_000)
    await patchThing(own, 5_000)
  })

  it('is not prolonged by a method within it', async () => {
    await using own = startSlowService(600)
    const { context, clock } = own
    const outer = context.shareTimeout({ timeout: 1_000 })
    await context.execute(getThing, { id: '1' }, outer)
    await catchFailure(context.execute(getThing, { id: '1' }, context.shareTimeout(outer)), TimeoutError)
    expect(clock.monotonic()).toBe(1_000)
  })

  it('is that of the whole wait, for a waiter', async () => {
    await using own = startSlowService(600)
    const waiting = waitFor(
      own.context,
      {
        ask: (options) => own.context.execute(getThing, { id: '1' }, options),
        result: () => undefined,
        awaited: 'nothing',
      },
      { timeout: 2_000, interval: 500 },
    )
    expect(await catchFailure(waiting, TimeoutError)).toMatchObject({ milliseconds: 2_000 })
    expect(own.clock.monotonic()).toBeLessThanOrEqual(2_000)
  })

  it.each<[string, (own: SlowService) => Promise<unknown>]>([
    ['toArray', (own) => readThings(own, 2_000).toArray()],
    ['toArray with a limit', (own) => readThings(own, 2_000).toArray({ limit: 40 })],
    ['find', (own) => readThings(own, 2_000).find(({ id }) => id === '40')],
  ])('is that of all pages together, for %s of a list', async (_, read) => {
    await using own = startSlowService(600)
    expect(await catchFailure(read(own), TimeoutError)).toMatchObject({ milliseconds: 2_000 })
    expect(own.clock.monotonic()).toBe(2_000)
  })

  it('is that of each page where the caller has work between two pages', async () => {
    await using own = startSlowService(600)
    let read = 0
    for await (const _ of readThings(own, 1_000)) {
      read += 1
      if (read === 5) break
    }
    const second = await (await readThings(own, 1_000)).nextPage()
    expect((await second?.nextPage())?.items).toHaveLength(1)
  })
})
