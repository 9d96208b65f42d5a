// Limits that cannot be meant, or that contradict themselves, cost no more than a little time.
import { VirtualClock } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { createTestClient } from '../support/create-test-client.ts'
import { createHeldTransport } from '../support/create-held-transport.ts'
import { type ScriptedResponse, startScriptedServer } from '../support/scripted-server.ts'
import { getThing } from '../support/things-service.ts'

type Four = readonly [remaining: string, rate: string, time: string, burst: string]
type Headers = Readonly<Record<string, string>>

function limits([remaining, rate, time, burst]: Four): Headers {
  return {
    'x-ratelimit-remaining': remaining,
    'x-ratelimit-replenish-rate': rate,
    'x-ratelimit-replenish-time': time,
    'x-ratelimit-burst-capacity': burst,
  }
}

const huge = '999999999999999'

/** A client in virtual time that jumps over waits. */
async function setUp(respond: (index: number) => ScriptedResponse) {
  const clock = new VirtualClock()
  const server = await startScriptedServer((_, index) => respond(index))
  const own = createTestClient(server.url, { clock, transport: createHeldTransport(clock), random: () => 0 })
  const stop = clock.autoAdvance()
  return {
    clock,
    server,
    call: () => own.context.execute(getThing, { id: '1' }),
    limits: () => own.client.limits(),
    [Symbol.asyncDispose]: async () => {
      stop()
      await own[Symbol.asyncDispose]()
      await server[Symbol.asyncDispose]()
    },
  }
}

const body = { id: '1', name: 'one' }

describe('one response whose limits cannot be meant', () => {
  it.each<Four>([
    ['0', '1', '3600', '1'],
    ['0', '1', '1800', '20'],
    ['0', '1', '121', '0'],
    ['0', huge, '3600', huge],
    ['0', '1', huge, '1'],
    ['0', '0', '0', '0'],
    ['0', '1', '15, 3600', '1'],
    ['0', '1', '-1', '1'],
    ['-5', '-5', '-5', '-5'],
    ['0', '0.5', '15', '20'],
    ['0', '1', '1e9', '20'],
  ])(
    'holds the next call back for two minutes at most: remaining %s, rate %s, time %s, burst %s',
    async (...four) => {
      await using own = await setUp((index) => ({ body, headers: index === 0 ? limits(four) : {} }))
      await own.call()
      await own.call()
      expect(own.clock.monotonic()).toBeLessThanOrEqual(120_000)
    },
  )
})

describe('a server that refills more rarely than every two minutes', () => {
  const perHour = 40

  it('is asked by one request every two minutes, and believed when there are more', async () => {
    const hour = 3_600_000
    let left = perHour
    let hours = 0
    const clock = new VirtualClock()
    await using server = await startScriptedServer(() => {
      const passed = Math.floor(clock.monotonic() / hour)
      if (passed > hours) left = perHour
      hours = passed
      const status = left > 0 ? 200 : 429
      left = Math.max(0, left - 1)
      return { status, body, headers: limits([`${left}`, `${perHour}`, '3600', `${perHour}`]) }
    })
    const retry = { maxAttempts: 100 }
    await using own = createTestClient(server.url, {
      clock,
      transport: createHeldTransport(clock),
      random: () => 0,
      retry,
    })
    const stop = clock.autoAdvance()
    await Promise.all(Array.from({ length: 60 }, () => own.context.execute(getThing, { id: '1' })))
    stop()
    expect(clock.monotonic()).toBeGreaterThanOrEqual(hour)
    expect(clock.monotonic()).toBeLessThanOrEqual(hour + 120_000)
    expect(server.requests.length - 60).toBeLessThanOrEqual(30)
  })
})

describe('limits that contradict themselves', () => {
  it.each<readonly [Four, number]>([
    [[huge, '1', '15', '20'], 20],
    [['100', '1', '15', '20'], 20],
    [['100', '1', '15', '0'], 100],
    [['19, 3', '1', '15', '20'], 3],
    [['19', '1', '15', '20, 5'], 5],
  ])('count as what allows less: %j leaves %i', async (four, available) => {
    await using own = await setUp(() => ({ body, headers: limits(four) }))
    await own.call()
    expect((await own.limits()).read.available).toBe(available)
  })
})
