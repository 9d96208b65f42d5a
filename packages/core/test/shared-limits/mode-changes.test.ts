import { stat } from 'node:fs/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { VirtualClock } from '@cloudconnexa/emulator'
import { ConfigurationError } from '@cloudconnexa/errors'
import {
  type LeaseReply,
  type LeaseStore,
  sharedRateLimiter,
  type SharedModeChange,
} from '../../src/shared-limits.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { createRecordingLogger, type LogLine } from '../support/create-recording-logger.ts'
import { MemoryLeaseStore } from '../support/memory-lease-store.ts'
import { acquire, fleetKey } from '../support/simulated-fleet.ts'

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
