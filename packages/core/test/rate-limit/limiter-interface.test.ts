import { RateLimitError, TimeoutError } from '@cloudconnexa/errors'
import { VirtualClock } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { AdaptiveRateLimiter, Secret } from '../../src/index.ts'
import {
  createDeadlineExceeded,
  createRateLimitPause,
  type RateLimiter,
  type RateLimitReport,
  type RatePermit,
} from '../../src/runtime.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { createStaticAuthenticator } from '../support/create-static-authenticator.ts'
import { getThing } from '../support/things-service.ts'

const signal = new AbortController().signal
const good = { status: 200, body: '{"id":"1","name":"one"}' }

function reportLimits(remaining: number, burstCapacity: number): RateLimitReport {
  const limits = { remaining, replenishRate: 1, replenishTime: 1, burstCapacity }
  return { refused: false, responded: true, sent: true, limits }
}

/** A limiter that knows of a full bucket. */
async function createLimiter(clock: VirtualClock, capacity: number): Promise<AdaptiveRateLimiter> {
  const limiter = new AdaptiveRateLimiter(clock)
  const permit = await limiter.acquire({ bucket: 'read', credentialKey: 'key', signal })
  permit.release(reportLimits(capacity, capacity))
  return limiter
}

describe('acquire', () => {
  it('returns a permit without a promise where one is at hand', async () => {
    const limiter = await createLimiter(new VirtualClock(), 1)
    const acquire = (): RatePermit | Promise<RatePermit> =>
      limiter.acquire({ bucket: 'read', credentialKey: 'key', signal })
    expect(acquire()).not.toBeInstanceOf(Promise)
    expect(acquire()).toBeInstanceOf(Promise)
  })

  it('leaves the rest of the bucket to others for a caller with a share', async () => {
    const clock = new VirtualClock()
    const limiter = await createLimiter(clock, 10)
    const started: string[] = []
    const ask = async (name: string, share?: number): Promise<void> => {
      const permit = await limiter.acquire({ bucket: 'read', credentialKey: 'key', signal, share })
      started.push(name)
      permit.release({ refused: false, responded: false, sent: true })
    }
    const job = Array.from({ length: 6 }, () => ask('job', 0.3))
    await clock.advance(0)
    expect(started).toEqual(['job', 'job', 'job'])
    await Promise.all(Array.from({ length: 7 }, () => ask('person')))
    expect(started.filter((name) => name === 'person')).toHaveLength(7)
    await clock.advance(20_000)
    await Promise.all(job)
    expect(started.filter((name) => name === 'job')).toHaveLength(6)
  })

  it('serves a caller with a share from a bucket of one', async () => {
    const limiter = await createLimiter(new VirtualClock(), 1)
    expect(limiter.acquire({ bucket: 'read', credentialKey: 'key', signal, share: 0.1 })).not.toBeInstanceOf(
      Promise,
    )
  })
})

describe('state', () => {
  it('is known without a promise, and names its mode', async () => {
    const limiter = await createLimiter(new VirtualClock(), 5)
    expect(limiter.state('key')).toMatchObject({ mode: 'local', read: { available: 5, capacity: 5 } })
  })

  it('is what `limits` of a client returns', async () => {
    await using own = createTestClient('http://127.0.0.1:9')
    expect(await own.client.limits()).toMatchObject({ mode: 'local', write: { inFlight: 0 } })
  })
})

describe('the errors of a limiter', () => {
  it('are made by factories that other limiters may use', () => {
    expect(createDeadlineExceeded(5000, 'the rate limit lets it start in 9000 ms')).toBeInstanceOf(
      TimeoutError,
    )
    expect(createRateLimitPause(1500)).toBeInstanceOf(RateLimitError)
    expect(createRateLimitPause(1500)).toMatchObject({ retryAfter: 1500, outcome: 'not-sent' })
  })
})

describe('a report', () => {
  async function collectReports(
    baseUrl: string,
    call: (own: ReturnType<typeof createTestClient>) => Promise<unknown>,
  ): Promise<readonly RateLimitReport[]> {
    const reports: RateLimitReport[] = []
    const rateLimiter: RateLimiter = {
      acquire: () => ({ release: (report) => void reports.push(report) }),
      state: (key) => new AdaptiveRateLimiter().state(key),
    }
    await using own = createTestClient(baseUrl, { rateLimiter, retry: { maxAttempts: 1 } })
    await call(own)
    return reports
  }

  it('says that a request was sent', async () => {
    await using server = await startScriptedServer([good])
    const reports = await collectReports(server.url, ({ context }) => context.execute(getThing, { id: '1' }))
    expect(reports).toMatchObject([{ sent: true, responded: true }])
  })

  it('says that nothing was sent where there is no connection', async () => {
    const reports = await collectReports('http://127.0.0.1:9', ({ context }) =>
      catchFailure(context.execute(getThing, { id: '1' }), Error),
    )
    expect(reports).toMatchObject([{ sent: false, responded: false }])
  })
})

describe('the access token', () => {
  it('is resolved before the permit, and once more after a wait for it', async () => {
    await using server = await startScriptedServer([good, good])
    const steps: string[] = []
    const { promise: turn, resolve: begin } = Promise.withResolvers<void>()
    const permit: RatePermit = { release: () => undefined }
    const rateLimiter: RateLimiter = {
      acquire: () => {
        steps.push('permit')
        return steps.length > 3 ? turn.then(() => permit) : permit
      },
      state: (key) => new AdaptiveRateLimiter().state(key),
    }
    const auth = createStaticAuthenticator(server.url)
    const token = (): { readonly secret: Secret; readonly expiresAt: number } => {
      steps.push('token')
      return { secret: new Secret('access'), expiresAt: Number.MAX_SAFE_INTEGER }
    }
    await using own = createTestClient(server.url, {
      rateLimiter,
      auth: () => ({ ...auth, getToken: token }),
    })
    await own.context.execute(getThing, { id: '1' })
    expect(steps).toEqual(['token', 'permit'])
    const second = own.context.execute(getThing, { id: '1' })
    steps.push('second')
    begin()
    await second
    expect(steps).toEqual(['token', 'permit', 'second', 'token', 'permit', 'token'])
  })
})

it('a permit may come by a promise of another library', async () => {
  const reports: RateLimitReport[] = []
  const permit: RatePermit = { release: (report) => void reports.push(report) }
  const then = (onFulfilled: (value: RatePermit) => void): void => {
    onFulfilled(permit)
  }
  // oxlint-disable-next-line unicorn/no-thenable -- all that such a promise has for sure
  const acquire = (): Promise<RatePermit> => ({ then }) as never // the types know one kind of promise
  const rateLimiter: RateLimiter = { acquire, state: () => new AdaptiveRateLimiter().state('key') }
  await using server = await startScriptedServer([good])
  await using own = createTestClient(server.url, { rateLimiter })
  expect(await own.context.execute(getThing, { id: '1' })).toMatchObject({ name: 'one' })
  expect(reports).toMatchObject([{ responded: true, sent: true }])
})
