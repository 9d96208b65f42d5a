import { VirtualClock } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { TimeoutError } from '@cloudconnexa/errors'
import { AdaptiveRateLimiter, type AdaptiveRateLimiterOptions, type BucketName } from '../../src/index.ts'
import type { RateLimitReport, RatePermit } from '../../src/runtime.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { catchFailure, catchRejection } from '../support/catch-failure.ts'
import { getThing } from '../support/things-service.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { asUntyped } from '../support/as-untyped.ts'

const never = new AbortController().signal
const free: RateLimitReport = { refused: false, responded: true, sent: true }

function createLimitedReport(burstCapacity: number, replenishRate = 1): RateLimitReport {
  return {
    ...free,
    limits: { remaining: burstCapacity, replenishRate, replenishTime: 1, burstCapacity },
  }
}

/** Lets promises settle without any time passing. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve))
}

/** A limiter and what it has let start. */
class Limited {
  readonly clock = new VirtualClock()
  readonly limiter: AdaptiveRateLimiter
  /** Names of what has started, in order. */
  readonly started: string[] = []
  readonly permits: RatePermit[] = []

  constructor(options?: AdaptiveRateLimiterOptions) {
    this.limiter = new AdaptiveRateLimiter(this.clock, options)
  }

  async ask(bucket: BucketName, name: string = bucket, signal: AbortSignal = never): Promise<void> {
    const permit = await this.limiter.acquire({ bucket, credentialKey: 'key', signal })
    this.started.push(name)
    this.permits.push(permit)
  }

  askMany(bucket: BucketName, count: number): void {
    for (let index = 0; index < count; index += 1) void this.ask(bucket, `${bucket} ${index}`)
  }

  /** Ends the request that has started first of those under way. */
  async endOne(report: RateLimitReport = free): Promise<void> {
    this.permits.shift()?.release(report)
    await settle()
  }

  /** Sends one request, from which the limiter learns. */
  async learn(bucket: BucketName, report: RateLimitReport): Promise<void> {
    await this.ask(bucket)
    this.permits.pop()?.release(report)
    await settle()
    this.started.length = 0
  }
}

describe('without limits from the server', () => {
  it.each([
    [undefined, 64],
    [{ maxInFlight: 1 }, 1],
    [{ maxInFlight: 200 }, 200],
    [{ maxInFlight: Number.POSITIVE_INFINITY }, 500],
  ])('with the options %j so many requests are in flight: %i', async (options, most) => {
    const own = new Limited(options)
    await own.learn('read', free)
    own.askMany('read', 500)
    await settle()
    expect(own.started).toHaveLength(most)
    expect(own.limiter.state('key').read).toMatchObject({
      inFlight: most,
      waiting: 500 - most,
      available: undefined,
    })
  })

  it('another starts whenever one ends, in the order of asking', async () => {
    const own = new Limited({ maxInFlight: 3 })
    await own.learn('read', free)
    own.askMany('read', 8)
    for (let ended = 0; ended < 5; ended += 1) {
      await settle()
      expect(own.started).toHaveLength(3 + ended)
      await own.endOne()
    }
    expect(own.started).toEqual(Array.from({ length: 8 }, (_, index) => `read ${index}`))
  })

  it('reads and writes are counted together, and take turns', async () => {
    const own = new Limited({ maxInFlight: 4 })
    await own.learn('read', free)
    await own.learn('write', free)
    own.askMany('read', 8)
    own.askMany('write', 4)
    await settle()
    expect(own.started).toEqual(['read 0', 'read 1', 'read 2', 'read 3'])
    for (let ended = 0; ended < 8; ended += 1) await own.endOne()
    const turns = 'read 4, write 0, read 5, write 1, read 6, write 2, read 7, write 3'
    expect(own.started.slice(4).join(', ')).toBe(turns)
  })

  it('a full house holds back the first request of the other bucket, too', async () => {
    const own = new Limited({ maxInFlight: 2 })
    await own.learn('read', free)
    own.askMany('read', 2)
    void own.ask('write')
    await settle()
    expect(own.started).toEqual(['read 0', 'read 1'])
    await own.endOne()
    expect(own.started).toContain('write')
  })

  it('API keys are counted apart', async () => {
    const limiter = new AdaptiveRateLimiter(new VirtualClock(), { maxInFlight: 1 })
    await limiter.acquire({ bucket: 'read', credentialKey: 'one', signal: never })
    await limiter.acquire({ bucket: 'read', credentialKey: 'two', signal: never })
    expect(limiter.state('two').read.inFlight).toBe(1)
  })

  it('a call that leaves the queue takes no slot along, and rejects with the reason itself', async () => {
    const own = new Limited({ maxInFlight: 1 })
    await own.learn('read', free)
    own.askMany('read', 1)
    const controller = new AbortController()
    const leaving = catchRejection(own.ask('read', 'gone', controller.signal))
    const leavingToo = catchRejection(own.ask('write', 'gone', controller.signal))
    void own.ask('write', 'last')
    controller.abort('enough')
    expect(await Promise.all([leaving, leavingToo])).toEqual(['enough', 'enough'])
    await own.endOne()
    expect(own.started).toEqual(['read 0', 'last'])
    expect(own.limiter.state('key')).toMatchObject({
      read: { inFlight: 0, waiting: 0 },
      write: { inFlight: 1, waiting: 0 },
    })
    await own.endOne()
    expect(own.limiter.state('key').write.inFlight).toBe(0)
  })

  it('a permit that is released twice frees one slot', async () => {
    const own = new Limited({ maxInFlight: 2 })
    await own.learn('read', free)
    own.askMany('read', 5)
    await settle()
    const [first] = own.permits
    first?.release(free)
    first?.release(free)
    await settle()
    expect(own.started).toHaveLength(3)
  })

  it('a 429 lets one at a time go on after its pause, and a success all of them', async () => {
    const own = new Limited({ maxInFlight: 4 })
    await own.learn('read', free)
    own.askMany('read', 12)
    await settle()
    await own.endOne({ refused: true, responded: true, sent: true, retryAfter: 1000 })
    for (let ended = 0; ended < 3; ended += 1)
      await own.endOne({ refused: false, responded: false, sent: false })
    expect(own.started).toHaveLength(4)
    await own.clock.advance(1000)
    expect(own.started).toHaveLength(5)
    await own.endOne()
    expect(own.started).toHaveLength(9)
  })

  it('a call leaves the queue when its time is over', async () => {
    const clock = new VirtualClock()
    const rateLimiter = new AdaptiveRateLimiter(clock, { maxInFlight: 1 })
    await using server = await startScriptedServer((_, index) => (index === 1 ? 'hang' : { body: {} }))
    await using own = createTestClient(server.url, { clock, rateLimiter })
    await own.context.execute(getThing, { id: '1' })
    const hanging = catchRejection(own.context.execute(getThing, { id: '1' }))
    await server.received(2)
    const late = catchFailure(own.context.execute(getThing, { id: '1' }, { timeout: 500 }), TimeoutError)
    await settle()
    expect((await own.client.limits()).read).toMatchObject({ inFlight: 1, waiting: 1 })
    await clock.advance(500)
    expect(await late).toMatchObject({ code: 'DEADLINE_EXCEEDED', outcome: 'not-sent' })
    expect((await own.client.limits()).read).toMatchObject({ inFlight: 1, waiting: 0 })
    await own.client.close()
    await hanging
  })
})

describe('with limits from the server', () => {
  it.each([
    ['a burst decides', 100, 100],
    ['a small burst decides, too', 5, 5],
    ['a burst that cannot be meant is not believed', 1e9, 1000],
  ])('%s', async (_, burst, most) => {
    const own = new Limited()
    await own.learn('read', createLimitedReport(burst, 1_000_000))
    own.askMany('read', 1500)
    await own.clock.advance(60_000)
    expect(own.started).toHaveLength(most)
    expect(own.limiter.state('key').read).toMatchObject({ inFlight: most, waiting: 1500 - most })
    await own.endOne(createLimitedReport(burst, 1_000_000))
    await own.clock.advance(1000)
    expect(own.started).toHaveLength(most + 1)
  })

  it('the other bucket, whose limits are not known, has all slots', async () => {
    const own = new Limited({ maxInFlight: 2 })
    await own.learn('read', createLimitedReport(10))
    await own.learn('write', free)
    own.askMany('read', 10)
    own.askMany('write', 10)
    await settle()
    expect(own.started.filter((name) => name.startsWith('read'))).toHaveLength(10)
    expect(own.started.filter((name) => name.startsWith('write'))).toHaveLength(2)
  })

  it('release the slots of those in flight when they come late', async () => {
    const own = new Limited({ maxInFlight: 3 })
    await own.learn('read', free)
    await own.learn('write', free)
    own.askMany('read', 3)
    own.askMany('write', 2)
    await settle()
    await own.endOne(createLimitedReport(100))
    expect(own.started).toEqual(['read 0', 'read 1', 'read 2', 'write 0'])
    await own.endOne(createLimitedReport(100))
    expect(own.started).toContain('write 1')
    own.askMany('read', 5)
    await settle()
    expect(own.limiter.state('key').read.inFlight).toBe(6)
  })
})

describe('the option maxInFlight', () => {
  it.each([0, -1, 1.5, Number.NaN, '64', null, true])('cannot be %j', (maxInFlight) => {
    expect(() => new AdaptiveRateLimiter(undefined, asUntyped({ maxInFlight }))).toThrow(
      expect.objectContaining({ code: 'OPTION_INVALID', message: expect.stringContaining('maxInFlight') }),
    )
  })
})
