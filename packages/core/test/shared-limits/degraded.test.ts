import { stat } from 'node:fs/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { VirtualClock } from '@cloudconnexa/emulator'
import { ConfigurationError } from '@cloudconnexa/errors'
import type { RatePermit } from '../../src/runtime.ts'
import {
  type LeaseReply,
  type LeaseStore,
  sharedRateLimiter,
  type SharedModeChange,
} from '../../src/shared-limits.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { createRecordingLogger, type LogLine } from '../support/create-recording-logger.ts'
import { MemoryLeaseStore } from '../support/memory-lease-store.ts'
import { acquire, createFleet, type Fleet, fleetKey } from '../support/simulated-fleet.ts'

const usual = { burst: 20, amount: 10, period: 1000, latency: 0, processes: 2 }

async function createTaughtFleet(remaining: number): Promise<Fleet> {
  const fleet = createFleet(usual)
  ;(await acquire(fleet.limiters[0])).release(fleet.report(remaining))
  await fleet.clock.advance(5)
  return fleet
}

function askMany(fleet: Fleet, process: number, count: number): RatePermit[] {
  const permits: RatePermit[] = []
  for (let index = 0; index < count; index += 1)
    void acquire(fleet.limiters[process]).then((permit) => permits.push(permit))
  return permits
}

function readMode(fleet: Fleet, process = 0): string | undefined {
  return fleet.limiters[process]?.state(fleetKey).mode
}

describe('a store that does not respond', () => {
  it.each(['hang', 'down'] as const)('(%s) lets the process go on with its share', async (mode) => {
    const fleet = await createTaughtFleet(0)
    // Both are active, and the first knows it.
    askMany(fleet, 1, 1)
    await fleet.clock.advance(1)
    askMany(fleet, 0, 1)
    await fleet.clock.advance(1010)
    fleet.store.mode = mode
    const permits = askMany(fleet, 0, 100)
    await fleet.clock.advance(300)
    expect(readMode(fleet)).toBe('degraded')
    await fleet.clock.advance(10_000)
    // Five a second are the half of ten.
    expect(permits.length).toBeGreaterThanOrEqual(45)
    expect(permits.length).toBeLessThanOrEqual(56)
  })

  it('is waited for no longer than 250 ms', async () => {
    const fleet = await createTaughtFleet(10)
    fleet.store.mode = 'hang'
    askMany(fleet, 0, 1)
    await fleet.clock.advance(249)
    expect(readMode(fleet)).toBe('shared')
    await fleet.clock.advance(1)
    expect(readMode(fleet)).toBe('degraded')
  })

  it('holds nobody back for whom a promise is at hand, and the share begins where the promises end', async () => {
    const fleet = await createTaughtFleet(0)
    const first = askMany(fleet, 0, 20)
    await fleet.clock.advance(5)
    fleet.store.mode = 'down'
    await fleet.clock.advance(2005)
    expect(first).toHaveLength(20)
    const then = askMany(fleet, 0, 20)
    await fleet.clock.advance(90)
    expect(then).toHaveLength(0)
    await fleet.clock.advance(1000)
    expect(then.length).toBeGreaterThanOrEqual(8)
    expect(then.length).toBeLessThanOrEqual(11)
  })

  it('is found out by one bucket for both; promises of the other one are used before its share', async () => {
    const fleet = await createTaughtFleet(0)
    const permits = askMany(fleet, 0, 20)
    await fleet.clock.advance(5)
    fleet.store.mode = 'down'
    const signal = new AbortController().signal
    void fleet.limiters[0]?.acquire({ bucket: 'write', credentialKey: fleetKey, signal })
    askMany(fleet, 0, 20)
    await fleet.clock.advance(1900)
    expect(readMode(fleet)).toBe('degraded')
    expect(permits).toHaveLength(10)
    expect(fleet.limiters[0]?.state(fleetKey).read.inFlight).toBe(10)
  })

  it('is asked again until it responds; what was sent meanwhile is reported then', async () => {
    const fleet = await createTaughtFleet(10)
    fleet.store.mode = 'down'
    const permits = askMany(fleet, 0, 3)
    await fleet.clock.advance(1000)
    for (const permit of permits) permit.release(fleet.report(5))
    fleet.store.mode = 'up'
    await fleet.clock.advance(400)
    expect(readMode(fleet)).toBe('shared')
    expect(fleet.store.requests.filter(({ unpromised }) => unpromised > 0)).toHaveLength(1)
    expect(fleet.store.requests.at(-1)).toMatchObject({ unpromised: permits.length, want: 0 })
  })

  it('that responds late has its promises used all the same', async () => {
    const fleet = await createTaughtFleet(10)
    fleet.store.mode = 'hang'
    const permits = askMany(fleet, 0, 6)
    await fleet.clock.advance(300)
    fleet.store.mode = 'up'
    await fleet.clock.advance(1)
    expect(readMode(fleet)).toBe('shared')
    expect(permits).toHaveLength(6)
  })

  it('does not get a report twice whose arrival is not known', async () => {
    const fleet = await createTaughtFleet(10)
    const [permit] = [await acquire(fleet.limiters[0])]
    permit.release(fleet.report(9))
    fleet.store.mode = 'hang'
    askMany(fleet, 0, 3)
    await fleet.clock.advance(600)
    fleet.store.mode = 'up'
    await fleet.clock.advance(2000)
    expect(fleet.store.requests.filter(({ settled }) => settled > 0)).toHaveLength(1)
    // Whether it has arrived is not known, so that the process goes on by another name.
    askMany(fleet, 0, 5)
    await fleet.clock.advance(5)
    expect(fleet.store.requests.at(-1)?.process).not.toBe(fleet.store.requests[0]?.process)
  })

  it('and has lost its memory leads to no more requests than the bucket allows', async () => {
    const fleet = await createTaughtFleet(19)
    const stop = fleet.clock.autoAdvance()
    const work = Promise.all(
      [0, 1].map(async (process) => {
        for (let call = 0; call < 60; call += 1) {
          if (call === 30 && process === 0) fleet.store.accounts.clear()
          await fleet.send(process)
        }
      }),
    )
    await work
    stop()
    expect(fleet.server.refusals).toBeLessThanOrEqual(5)
  })

  it('is given a second the first time, when it has to be opened or connected to', async () => {
    const fleet = createFleet(usual)
    fleet.store.mode = 'hang'
    const permits = askMany(fleet, 0, 1)
    await fleet.clock.advance(999)
    expect(readMode(fleet)).toBe('shared')
    await fleet.clock.advance(1)
    expect(readMode(fleet)).toBe('degraded')
    expect(permits).toHaveLength(1)
  })

  it('from the start lets the process learn the limits by itself', async () => {
    const fleet = createFleet(usual)
    fleet.store.mode = 'down'
    const permits = askMany(fleet, 0, 30)
    await fleet.clock.advance(300)
    expect(permits).toHaveLength(1)
    permits[0]?.release(fleet.report(7))
    await fleet.clock.advance(1)
    expect(permits).toHaveLength(8)
    await fleet.clock.advance(1000)
    expect(permits).toHaveLength(18)
  })

  it('does not limit what the API does not limit', async () => {
    const fleet = createFleet(usual)
    fleet.store.mode = 'down'
    const permits = askMany(fleet, 0, 30)
    await fleet.clock.advance(300)
    permits[0]?.release({ refused: false, responded: true, sent: true })
    await fleet.clock.advance(1)
    expect(permits).toHaveLength(30)
  })

  it('keeps to the pause that a refusal asks for', async () => {
    const fleet = await createTaughtFleet(10)
    fleet.store.mode = 'down'
    const first = askMany(fleet, 0, 1)
    await fleet.clock.advance(500)
    first[0]?.release({ refused: true, responded: true, sent: true, retryAfter: 5000 })
    const then = askMany(fleet, 0, 1)
    await fleet.clock.advance(4900)
    expect(then).toHaveLength(0)
    await fleet.clock.advance(200)
    expect(then).toHaveLength(1)
  })
})

describe('a change of the mode', () => {
  it('is logged and announced once, with the code of the error and nothing else of it', async () => {
    const clock = new VirtualClock()
    const store = new MemoryLeaseStore(clock)
    const logger = createRecordingLogger()
    const changes: SharedModeChange[] = []
    const limiter = sharedRateLimiter(store, {
      clock,
      logger,
      onModeChange: (change) => changes.push(change),
    })
    store.mode = 'down'
    for (const bucket of ['read', 'write'] as const)
      void limiter.acquire({ bucket, credentialKey: fleetKey, signal: new AbortController().signal })
    await clock.advance(3000)
    store.mode = 'up'
    await clock.advance(400)
    expect(changes).toEqual([
      { mode: 'degraded', store: 'memory', reason: 'ECONNREFUSED' },
      { mode: 'shared', store: 'memory', reason: undefined },
    ])
    expect(logger.lines.map(({ level, fields }): [LogLine['level'], unknown] => [level, fields])).toEqual([
      ['warn', { store: 'memory', reason: 'ECONNREFUSED' }],
      ['info', { store: 'memory' }],
    ])
  })

  it('does no harm when its listener fails', async () => {
    const clock = new VirtualClock()
    const store = new MemoryLeaseStore(clock)
    const logger = createRecordingLogger()
    const limiter = sharedRateLimiter(store, {
      clock,
      logger,
      onModeChange: () => {
        throw new Error('listener')
      },
    })
    store.mode = 'down'
    const permit = limiter.acquire({
      bucket: 'read',
      credentialKey: fleetKey,
      signal: new AbortController().signal,
    })
    await clock.advance(500)
    await permit
    expect(logger.lines.map(({ level }) => level)).toEqual(['warn', 'error'])
  })
})

describe('a mistake in the set-up of the store', () => {
  const mistake = new ConfigurationError('No such file.', { code: 'OPTION_INVALID', hint: 'Pass another.' })

  function createStore(): LeaseStore & { reply: LeaseReply | undefined } {
    const store = {
      name: 'broken',
      reply: undefined as LeaseReply | undefined,
      exchange: async () => {
        if (store.reply === undefined) throw mistake
        return store.reply
      },
    }
    return store
  }

  it('is the error of every call that waits', async () => {
    const clock = new VirtualClock()
    const limiter = sharedRateLimiter(createStore(), { clock, logger: createRecordingLogger() })
    const errors = await Promise.all([1, 2].map(() => catchFailure(acquire(limiter), ConfigurationError)))
    for (const error of errors)
      expect(error).toMatchObject({ code: 'OPTION_INVALID', message: 'No such file.' })
    expect(errors[0]).not.toBe(errors[1])
    expect(limiter.state(fleetKey).mode).toBe('shared')
  })

  it('that comes up later is an outage: no call fails because of it', async () => {
    const clock = new VirtualClock()
    const store = createStore()
    const reply = { active: 1, pause: 0, horizon: 0, awaitsPhase: false } as const
    const limits = { capacity: 5, amount: 5, period: 1000 }
    store.reply = { ...reply, status: 'granted', generation: 'g', limits, promises: [{ delay: 0, count: 1 }] }
    const limiter = sharedRateLimiter(store, { clock, logger: createRecordingLogger() })
    ;(await acquire(limiter)).release({ refused: false, responded: true, sent: true })
    store.reply = undefined
    const permit = acquire(limiter)
    await clock.advance(1000)
    await permit
    expect(limiter.state(fleetKey).mode).toBe('degraded')
  })
})

it('a process whose event loop was blocked does not take the reply that is there for an outage', async () => {
  const changes: SharedModeChange[] = []
  const limits = { capacity: 5, amount: 5, period: 1000 }
  const limiter = sharedRateLimiter(
    {
      name: 'file',
      exchange: async () => {
        // Its result comes by the poll phase of the loop, as that of a socket does.
        await stat(import.meta.filename)
        return {
          status: 'granted',
          generation: 'g',
          active: 1,
          pause: 0,
          horizon: 0,
          limits,
          awaitsPhase: false,
          promises: [{ delay: 0, count: 1 }],
        }
      },
    },
    { onModeChange: (change) => changes.push(change), logger: createRecordingLogger() },
  )
  ;(await acquire(limiter)).release({ refused: false, responded: true, sent: true })
  const permit = acquire(limiter)
  await nextTurn()
  const end = performance.now() + 260
  while (performance.now() < end);
  await permit
  await limiter.close()
  expect(changes).toEqual([])
})

it.each([
  ['nothing', undefined],
  ['an empty object', {}],
  ['promises that are none', { generation: 'g', active: 1, pause: 0, horizon: 0, promises: [{}] }],
])('a store that replies with %s is gone on without, and the process does not end', async (_, reply) => {
  const changes: SharedModeChange[] = []
  const store: LeaseStore = { name: 'table', exchange: async () => reply as LeaseReply } // as damaged rows are read
  const limiter = sharedRateLimiter(store, {
    onModeChange: (change) => changes.push(change),
    logger: createRecordingLogger(),
  })
  ;(await acquire(limiter)).release({ refused: false, responded: true, sent: true })
  await limiter.close()
  expect(changes).toEqual([{ mode: 'degraded', store: 'table', reason: 'REPLY_INVALID' }])
})

it.each([undefined, null, {}, { name: 'table' }])('a limiter is not created without a store: %j', (store) => {
  const create = (): unknown => sharedRateLimiter(store as unknown as LeaseStore) // as JavaScript would
  expect(create).toThrow(ConfigurationError)
  expect(create).toThrow('sharedRateLimiter() was called without a store.')
})
