import { VirtualClock } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { TimeoutError } from '@cloudconnexa/errors'
import { type ServiceContext, waitFor } from '../../src/service.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { createVirtualClient } from '../support/create-virtual-client.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { createThing, getThing } from '../support/things-service.ts'

const limits = {
  'x-ratelimit-remaining': '0',
  'x-ratelimit-replenish-rate': '1',
  'x-ratelimit-replenish-time': '60',
  'x-ratelimit-burst-capacity': '1',
}

describe('the error of a deadline', () => {
  it('says that nothing listens where that is why the call went on', async () => {
    const server = await startScriptedServer([])
    await server[Symbol.asyncDispose]()
    await using own = createVirtualClient(server.url)
    const error = await catchFailure(
      own.context.execute(getThing, { id: '1' }, { timeout: 2000 }),
      TimeoutError,
    )
    expect(error.message).toMatch(/ms\. The last attempt failed: The connection .*\(ECONNREFUSED\)/)
    expect(error.hint).toMatch(/^Nothing listens at that address and port/)
    expect(error).toMatchObject({ cause: { systemCode: 'ECONNREFUSED' } })
  })

  it('repeats the failure of the attempt before the one that its time ends', async () => {
    await using server = await startScriptedServer([{ status: 503, body: {} }, 'hang'])
    const clock = new VirtualClock()
    await using own = createTestClient(server.url, { clock })
    const failure = catchFailure(
      own.context.execute(getThing, { id: '1' }, { timeout: 10_000 }),
      TimeoutError,
    )
    await server.received(1)
    await clock.advance(500)
    await server.received(2)
    await clock.advance(10_000)
    const error = await failure
    expect(error.message).toContain('The last attempt failed: The API failed on getThing (503')
    expect(error.hint).toContain('The service failed.')
  })

  it('repeats it where the rate limit would not let the next attempt start in time', async () => {
    await using server = await startScriptedServer([{ status: 503, body: {}, headers: limits }])
    await using own = createVirtualClient(server.url)
    const error = await catchFailure(
      own.context.execute(getThing, { id: '1' }, { timeout: 10_000 }),
      TimeoutError,
    )
    expect(error.message).toMatch(/the rate limit lets it start in \d+ ms\. The last attempt failed: .*503/)
    expect(error.hint).toContain('the API allows few requests a minute')
  })

  it('does not speak of rate limits where the API has not responded at all', async () => {
    await using server = await startScriptedServer(['hang'])
    const clock = new VirtualClock()
    await using own = createTestClient(server.url, { clock })
    const call = own.context.execute(createThing, { body: { name: 'one' } }, { timeout: 3000 })
    const failure = catchFailure(call, TimeoutError)
    await server.received(1)
    await clock.advance(3000)
    const { hint } = await failure
    expect(hint).toContain('check whether the API and the network respond')
    expect(hint).not.toContain('few requests')
  })
})

describe('the error of a wait whose time is over', () => {
  const waitForThing = (context: ServiceContext, timeout: number): Promise<unknown> =>
    waitFor(
      context,
      {
        ask: (options) => context.execute(getThing, { id: '1' }, options),
        result: ({ name }) => (name === 'ready' ? name : undefined),
        awaited: 'thing 1 to be ready',
      },
      { timeout },
    )

  it('repeats the failure of the request under way, with its hint', async () => {
    const server = await startScriptedServer([])
    await server[Symbol.asyncDispose]()
    await using own = createVirtualClient(server.url)
    const error = await catchFailure(waitForThing(own.context, 2000), TimeoutError)
    expect(error.message).toMatch(
      /while waiting for thing 1 to be ready\. The last attempt failed: The connection .*\(ECONNREFUSED\)/,
    )
    expect(error.hint).toMatch(/^Nothing listens at that address and port/)
    expect(error).toMatchObject({ code: 'DEADLINE_EXCEEDED', cause: { systemCode: 'ECONNREFUSED' } })
  })

  it('repeats no failure of a request that has succeeded in the end', async () => {
    await using server = await startScriptedServer([
      { status: 503, body: {} },
      { body: { name: 'new' } },
      'hang',
    ])
    const clock = new VirtualClock()
    await using own = createTestClient(server.url, { clock })
    const failure = catchFailure(waitForThing(own.context, 20_000), TimeoutError)
    await server.received(1)
    await clock.advance(500)
    await server.received(2)
    await clock.advance(5000)
    await server.received(3)
    await clock.advance(20_000)
    const error = await failure
    expect(error.message).not.toContain('The last attempt failed')
    expect(error.cause).toBeUndefined()
    expect(error.hint).toContain('check whether the API and the network respond')
  })

  it('speaks of the state where the API has responded', async () => {
    await using server = await startScriptedServer(
      Array.from({ length: 4 }, () => ({ body: { name: 'new' } })),
    )
    await using own = createVirtualClient(server.url)
    const error = await catchFailure(waitForThing(own.context, 20_000), TimeoutError)
    expect(error.hint).toContain('look at the state yourself')
  })
})
