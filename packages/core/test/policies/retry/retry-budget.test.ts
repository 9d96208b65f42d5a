import { describe, expect, it } from 'vitest'
import { ConfigurationError, TimeoutError, TokenRequestError } from '@cloudconnexa/errors'
import { createErrorFromFailure } from '@cloudconnexa/errors/failures'
import { CloudConnexaError, type RetryBudgetOptions } from '../../../src/index.ts'
import { catchFailure } from '../../support/catch-failure.ts'
import { createRandom } from '../../support/simulated-bucket.ts'
import { createStaticAuthenticator } from '../../support/create-static-authenticator.ts'
import { createThing, getThing } from '../../support/things-service.ts'
import { asUntyped } from '../../support/as-untyped.ts'
import { startVirtualService, type VirtualService } from '../../support/virtual-service.ts'

// Enough to be counted: they send some fifty requests a second to a service that is down.
const callers = 60
const refusedConnection = createErrorFromFailure({ code: 'ECONNREFUSED', host: 'virtual.test', sent: false })
const cutConnection = createErrorFromFailure({ code: 'ECONNRESET', host: 'virtual.test', sent: true })

function read({ context }: VirtualService): Promise<CloudConnexaError | undefined> {
  return context.execute(getThing, { id: '1' }).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof CloudConnexaError) return error
      throw error
    },
  )
}

/** Errors of calls that loop in some callers until a time is over, in the order in which they ended. */
async function loop(service: VirtualService, count: number, until: number): Promise<CloudConnexaError[]> {
  const errors: CloudConnexaError[] = []
  const call = async (): Promise<void> => {
    while (service.clock.monotonic() < until) {
      const error = await read(service)
      if (error !== undefined) errors.push(error)
    }
  }
  await Promise.all(Array.from({ length: count }, call))
  return errors
}

/** Requests for a call of looping callers in the time after the first thirty seconds of an outage. */
async function countRequestsWhileDown(retryBudget?: false | RetryBudgetOptions): Promise<number> {
  await using service = startVirtualService(() => 503, {
    random: createRandom(1),
    ...(retryBudget === undefined ? {} : { retryBudget }),
  })
  await loop(service, callers, 30_000)
  const requests = service.arrivals.length
  const calls = (await loop(service, callers, service.clock.monotonic() + 10_000)).length
  return (service.arrivals.length - requests) / calls
}

describe('calls that meet a short outage', () => {
  it.each([150, 1000, 2500])('succeed after %i ms, however many are under way', async (outage) => {
    for (const calls of [1, 12, 40, 100, 400]) {
      await using service = startVirtualService((now) => (now < outage ? 503 : 200))
      const errors = await Promise.all(Array.from({ length: calls }, () => read(service)))
      expect(errors.filter((error) => error !== undefined)).toHaveLength(0)
    }
  })

  it.each([
    ['refused connections', () => refusedConnection],
    ['cut connections', () => cutConnection],
    ['503', () => 503],
  ])('succeed with the shortest back-off there is: %s', async (_, failure) => {
    await using service = startVirtualService((now) => (now < 2500 ? failure() : 200), { random: () => 0 })
    const errors = await Promise.all(Array.from({ length: 100 }, () => read(service)))
    expect(errors.filter((error) => error !== undefined)).toHaveLength(0)
  })

  it('succeed as POSTs where nothing was sent', async () => {
    await using service = startVirtualService((now) => (now < 2500 ? refusedConnection : 200))
    const create = () => service.context.execute(createThing, { body: { name: 'one' } })
    await expect(Promise.all(Array.from({ length: 40 }, create))).resolves.toHaveLength(40)
  })

  it('succeed again and again, with good times between', async () => {
    await using service = startVirtualService((now) => (now % 10_000 < 2500 ? 503 : 200))
    expect(await loop(service, 12, 15_000)).toEqual([])
  })

  it('succeed after an hour without calls', async () => {
    await using service = startVirtualService((now) => (now > 2500 && now < 3_600_000 + 2500 ? 503 : 200))
    await read(service)
    await service.clock.sleep(3_600_000)
    const errors = await Promise.all(Array.from({ length: 100 }, () => read(service)))
    expect(errors.filter((error) => error !== undefined)).toHaveLength(0)
  })
})

describe('calls that fail at random', () => {
  it.each([0.1, 0.2, 0.3, 0.5, 0.7])('use up all five attempts before they fail: %d', async (rate) => {
    const random = createRandom(7)
    await using service = startVirtualService(() => (random() < rate ? 503 : 200), { random })
    const errors: CloudConnexaError[] = []
    for (let call = 0; call < 1000; call++) {
      const error = await read(service)
      if (error !== undefined) errors.push(error)
    }
    expect(errors.filter(({ attempts }) => attempts !== 5)).toEqual([])
    const expected = 1000 * rate ** 5
    expect(errors.length).toBeLessThan(expected + 4 * Math.sqrt(expected) + 1)
  })
})

describe('the retry budget', () => {
  it('holds retries back while everything fails: one request for a call instead of five', async () => {
    expect(await countRequestsWhileDown(false)).toBe(5)
    expect(await countRequestsWhileDown()).toBeLessThan(1.1)
  })

  it('makes no call end sooner, so that callers who loop send less and not more', async () => {
    await using service = startVirtualService(() => 503, { random: () => 0 })
    await loop(service, callers, 30_000)
    const before = service.arrivals.length
    await loop(service, callers, service.clock.monotonic() + 10_000)
    // The back-off of five attempts is at least 3.75 s; only the first one was sent.
    expect((service.arrivals.length - before) / callers).toBeLessThanOrEqual(3)
  })

  it('says so, and keeps what is known of the outcome', async () => {
    await using service = startVirtualService(() => 503)
    const error = (await loop(service, callers, 30_000)).at(-1)
    expect(error).toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      attempts: 1,
      outcome: 'unknown',
      isRetryable: true,
      timing: { backoff: 5625 },
      hint: expect.stringMatching(/retry budget held.*`retryBudget`.*Nothing was changed: try again later/),
    })
  })

  it('lets the retries of calls that wait pass when the service is back', async () => {
    let isDown = true
    await using service = startVirtualService(() => (isDown ? 503 : 200), { random: createRandom(1) })
    await loop(service, callers, 30_000)
    const waiting = Promise.all(Array.from({ length: callers }, () => read(service)))
    await service.clock.sleep(1000)
    isDown = false
    await Promise.all(Array.from({ length: callers }, () => read(service)))
    expect((await waiting).filter((error) => error !== undefined)).toEqual([])
  })

  it('leaves a deadline as it is', async () => {
    await using service = startVirtualService(() => 503)
    await loop(service, callers, 30_000)
    const call = service.context.execute(getThing, { id: '1' }, { timeout: 2000 })
    const error = await catchFailure(call, TimeoutError)
    expect(error).toMatchObject({ attempts: 1, outcome: 'unknown', cause: { code: 'SERVICE_UNAVAILABLE' } })
  })

  it('holds back no retry of calls that were made at once, even if the service does not come back', async () => {
    await using service = startVirtualService(() => 503, { random: createRandom(3) })
    const errors = await Promise.all(Array.from({ length: 400 }, () => read(service)))
    expect(errors.map((error) => error?.attempts).filter((attempts) => attempts !== 5)).toEqual([])
  })

  it('lets calls retry as soon as some succeed', async () => {
    let isDown = true
    await using service = startVirtualService(() => (isDown ? 503 : 200))
    await loop(service, callers, 30_000)
    isDown = false
    expect(await loop(service, callers, service.clock.monotonic() + 1000)).toEqual([])
    isDown = true
    expect((await read(service))?.attempts).toBe(5)
  })

  it('has no say while few calls are made', async () => {
    await using service = startVirtualService(() => 503)
    const errors = await loop(service, 4, 120_000)
    expect(errors.map(({ attempts }) => attempts).filter((attempts) => attempts !== 5)).toEqual([])
  })

  it('takes any status below 500 for a sign of life', async () => {
    const random = createRandom(5)
    await using service = startVirtualService(() => (random() < 0.3 ? 404 : 503), { random })
    const errors = await loop(service, callers, 30_000)
    expect(errors.filter(({ status, attempts }) => status === 503 && attempts !== 5)).toEqual([])
  })

  it('counts neither 429s nor failed token requests', async () => {
    const authenticator = createStaticAuthenticator('http://virtual.test')
    const failed = (): Promise<never> =>
      Promise.reject(new TokenRequestError('No token.', { status: 503, isRetryable: true }))
    await using throttled = startVirtualService(() => 429)
    await using without = startVirtualService(() => 200, {
      auth: () => ({ ...authenticator, getToken: failed }),
    })
    for (const service of [throttled, without]) {
      const errors = await loop(service, callers, 30_000)
      expect(errors.every(({ attempts }) => attempts === 5)).toBe(true)
    }
  })

  it('is that of one client', async () => {
    await using down = startVirtualService(() => 503)
    await loop(down, callers, 30_000)
    await using other = startVirtualService(() => 503)
    expect((await read(other))?.attempts).toBe(5)
  })

  it('goes by the options of the client', async () => {
    const options = { window: 10_000, minAttempts: 10, failureRate: 1 }
    await using service = startVirtualService(() => 503, { retryBudget: options, random: createRandom(1) })
    const errors = await loop(service, callers, 25_000)
    expect(errors.at(-1)?.attempts).toBe(1)
  })

  it('refuses options that cannot be right', () => {
    const wrong: readonly (readonly [unknown, string])[] = [
      [true, 'retryBudget'],
      [null, 'retryBudget'],
      [{ window: 0 }, 'retryBudget.window'],
      [{ window: Number.NaN }, 'retryBudget.window'],
      [{ window: '10000' }, 'retryBudget.window'],
      [{ failureRate: 0 }, 'retryBudget.failureRate'],
      [{ failureRate: 90 }, 'retryBudget.failureRate'],
      [{ minAttempts: 0 }, 'retryBudget.minAttempts'],
      [{ minAttempts: Number.POSITIVE_INFINITY }, 'retryBudget.minAttempts'],
    ]
    for (const [value, name] of wrong) {
      const start = (): unknown => startVirtualService(() => 200, { retryBudget: asUntyped(value) })
      expect(start).toThrow(ConfigurationError)
      expect(start).toThrow(`"${name}"`)
    }
  })
})
