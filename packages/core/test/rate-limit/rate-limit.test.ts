import { startEmulator, VirtualClock } from '@cloudconnexa/emulator'
import { expect, it } from 'vitest'
import { createAnyModel } from '../support/any-model.ts'
import { reportFigures } from '../support/report-figures.ts'
import { TimeoutError } from '@cloudconnexa/errors'
import { AdaptiveRateLimiter, createClient, Secret } from '../../src/index.ts'
import { operations } from '../../src/service.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { createEmulatorAuthenticator } from '../support/create-emulator-authenticator.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { createHeldTransport } from '../support/create-held-transport.ts'
import { createRecordingLogger } from '../support/create-recording-logger.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { createThing, getThing, things } from '../support/things-service.ts'

const getUsers = operations(async () => ({ page: createAnyModel() }))({
  id: 'getUsers',
  method: 'GET',
  path: '/users',
  response: 'page',
})

const createNetwork = operations(async () => ({ network: createAnyModel() }))({
  id: 'createNetwork',
  method: 'POST',
  path: '/networks',
  body: 'network',
  response: 'network',
})

const figures: Record<string, number> = {}
reportFigures('rate-limits', () => figures)

const limitHeaders = {
  'x-ratelimit-remaining': '19',
  'x-ratelimit-replenish-rate': '1',
  'x-ratelimit-replenish-time': '15',
  'x-ratelimit-burst-capacity': '20',
}

/** A client of an emulator that limits as the vendor's support has said, in virtual time. */
async function startLimited() {
  const clock = new VirtualClock()
  const emulator = await startEmulator({ clock, rateLimit: { burst: 20, rate: 1, seconds: 15 } })
  const transport = createHeldTransport(clock)
  const logger = createRecordingLogger()
  const auth = await createEmulatorAuthenticator(emulator)
  const client = createClient({ auth, clock, transport, logger, validate: 'off', services: { things } })
  emulator.requests.clear()
  return {
    clock,
    emulator,
    client,
    context: client.things.context,
    [Symbol.asyncDispose]: async () => {
      await client.close()
      await transport.close?.()
      await emulator.close()
    },
  }
}

it('64 callers at once: no 429, in the time that the token bucket allows', async () => {
  await using limited = await startLimited()
  const { clock, emulator, context } = limited
  const stop = clock.autoAdvance()
  const start = clock.now()
  const calls = Array.from({ length: 64 }, () => context.execute(getUsers, {}).withResponse())
  const responses = await Promise.all(calls)
  stop()
  // 20 at once, then one every 15 s.
  const allowed = (64 - 20) * 15_000
  figures['callers'] = 64
  figures['refused'] = emulator.requests.count({ status: 429 })
  figures['percentOverBucketTime'] = (100 * (clock.now() - start - allowed)) / allowed
  expect(emulator.requests.count({ status: 429 })).toBe(0)
  expect(emulator.requests.count({ path: /users/, status: 200 })).toBe(64)
  expect(clock.now() - start).toBeGreaterThanOrEqual(allowed)
  expect(clock.now() - start).toBeLessThanOrEqual(allowed * 1.01)
  const queued = responses.map(({ timing }) => timing.queue)
  expect(queued).toEqual(queued.toSorted((left, right) => left - right))
})

it('64 callers that ask again and again: none is ever more than one response behind another', async () => {
  await using limited = await startLimited()
  const { clock, emulator, context } = limited
  const served = Array.from({ length: 64 }, () => 0)
  let spread = 0
  const stop = clock.autoAdvance()
  await Promise.all(
    served.map(async (_, caller) => {
      for (let turn = 1; turn <= 4; turn += 1) {
        await context.execute(getUsers, {})
        served[caller] = turn
        spread = Math.max(spread, Math.max(...served) - Math.min(...served))
      }
    }),
  )
  stop()
  figures['mostResponsesAhead'] = spread
  figures['refusedInTurns'] = emulator.requests.count({ status: 429 })
  expect(spread).toBe(1)
  expect(emulator.requests.count({ status: 429 })).toBe(0)
})

it('reads go out while writes wait', async () => {
  await using limited = await startLimited()
  const { clock, client, context } = limited
  const stop = clock.autoAdvance()
  const writes = Array.from({ length: 64 }, (_, index) =>
    context.execute(createNetwork, { body: { name: `network ${index}` } }).withResponse(),
  )
  await writes[19]
  const { waiting } = (await client.limits()).write
  const reads = await Promise.all(
    Array.from({ length: 10 }, () => context.execute(getUsers, {}).withResponse()),
  )
  const stillWaiting = (await client.limits()).write.waiting
  const responses = await Promise.all(writes)
  stop()
  const longest = Math.max(...reads.map(({ timing }) => timing.queue))
  figures['writesWaiting'] = waiting
  figures['longestWaitOfReads'] = longest
  expect(waiting).toBeGreaterThan(40)
  expect(stillWaiting).toBeGreaterThan(40)
  expect(longest).toBe(0)
  expect(responses.every(({ status }) => status === 201)).toBe(true)
})

it('two clients that share a limiter share its limits', async () => {
  await using server = await startScriptedServer([{ headers: limitHeaders, body: {} }])
  const rateLimiter = new AdaptiveRateLimiter()
  await using first = createTestClient(server.url, { rateLimiter })
  await using second = createTestClient(server.url, { rateLimiter })
  await first.context.execute(getThing, { id: '1' })
  expect((await second.client.limits()).read).toMatchObject({
    available: 19,
    capacity: 20,
    refill: { amount: 1, period: 15_000 },
    inFlight: 0,
    waiting: 0,
  })
})

it('a client of its own limiter knows nothing of another one', async () => {
  await using server = await startScriptedServer([{ headers: limitHeaders, body: {} }])
  await using first = createTestClient(server.url)
  await using second = createTestClient(server.url)
  await first.context.execute(getThing, { id: '1' })
  expect((await second.client.limits()).read.available).toBeUndefined()
})

it('limits are learned from refusals too, for reads and writes apart', async () => {
  await using server = await startScriptedServer([{ status: 404, headers: limitHeaders }])
  await using own = createTestClient(server.url, { retry: { maxAttempts: 1 } })
  await expect(own.context.execute(createThing, { body: { name: 'n' } })).rejects.toThrow()
  expect(await own.client.limits()).toMatchObject({
    read: { available: undefined },
    write: { available: 19 },
  })
})

it('a server without headers is not limited', async () => {
  let arrived = 0
  const release: (() => void)[] = []
  await using server = await startScriptedServer((_, index) =>
    index === 0
      ? { body: {} }
      : (response) => {
          arrived += 1
          release.push(() => response.end('{}'))
          if (arrived === 8) for (const respond of release) respond()
        },
  )
  await using own = createTestClient(server.url)
  await own.context.execute(getThing, { id: '1' })
  // The server responds to none of them before all have come.
  await Promise.all(Array.from({ length: 8 }, () => own.context.execute(getThing, { id: '1' })))
  expect(server.requests).toHaveLength(9)
})

it('a call whose time the queue cannot hold fails at once, and nothing is sent', async () => {
  const clock = new VirtualClock()
  const headers = { ...limitHeaders, 'x-ratelimit-remaining': '0' }
  await using server = await startScriptedServer([{ headers, body: {} }])
  await using own = createTestClient(server.url, { clock, transport: createHeldTransport(clock) })
  await own.context.execute(getThing, { id: '1' })
  const late = own.context.execute(getThing, { id: '2' }, { timeout: 10_000 })
  const error = await catchFailure(late, TimeoutError)
  expect(error).toMatchObject({ code: 'DEADLINE_EXCEEDED', operation: 'getThing' })
  expect(server.requests).toHaveLength(1)
})

it('the time in the queue comes with the response', async () => {
  const clock = new VirtualClock()
  const headers = { ...limitHeaders, 'x-ratelimit-remaining': '0' }
  await using server = await startScriptedServer([{ headers, body: {} }])
  await using own = createTestClient(server.url, { clock, transport: createHeldTransport(clock) })
  const stop = clock.autoAdvance()
  await own.context.execute(getThing, { id: '1' })
  const { timing } = await own.context.execute(getThing, { id: '2' }).withResponse()
  stop()
  expect(timing).toMatchObject({ queue: 15_000, total: 15_000 })
})

it('credentials of different keys are counted apart', async () => {
  await using server = await startScriptedServer([{ headers: limitHeaders, body: {} }])
  const rateLimiter = new AdaptiveRateLimiter()
  const auth = (credentialKey: string) => () => ({
    getEndpoint: async () => ({ baseUrl: server.url, credentialKey }),
    getToken: async () => ({ secret: new Secret('t'), expiresAt: Infinity }),
    invalidate: async () => undefined,
  })
  await using first = createTestClient(server.url, { rateLimiter, auth: auth('one') })
  await using second = createTestClient(server.url, { rateLimiter, auth: auth('two') })
  await first.context.execute(getThing, { id: '1' })
  expect((await first.client.limits()).read.available).toBe(19)
  expect((await second.client.limits()).read.available).toBeUndefined()
})
