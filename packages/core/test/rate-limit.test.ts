import { startEmulator, VirtualClock } from '@cloudconnexa/emulator'
import { expect, it } from 'vitest'
import { AdaptiveRateLimiter, createClient, operations, Secret, TimeoutError } from '../src/index.ts'
import { clientOf } from './support/client-of.ts'
import { emulatorAuthenticator } from './support/emulator-authenticator.ts'
import { failureOf } from './support/failure-of.ts'
import { heldTransport } from './support/held-transport.ts'
import { recordingLogger } from './support/recording-logger.ts'
import { startScriptedServer } from './support/scripted-server.ts'
import { createThing, getThing, things } from './support/things-service.ts'

const getUsers = operations(async () => ({ page: { parse: (value: unknown) => value } }))({
  id: 'getUsers',
  method: 'GET',
  path: '/users',
  response: 'page',
})

const limitHeaders = {
  'x-ratelimit-remaining': '19',
  'x-ratelimit-replenish-rate': '1',
  'x-ratelimit-replenish-time': '15',
  'x-ratelimit-burst-capacity': '20',
}

it('64 callers at once: no 429, in the time that the token bucket allows', async () => {
  const clock = new VirtualClock()
  await using emulator = await startEmulator({ clock, rateLimit: { burst: 20, rate: 1, seconds: 15 } })
  const transport = heldTransport(clock)
  const logger = recordingLogger()
  const auth = await emulatorAuthenticator(emulator)
  await using client = createClient({ auth, clock, transport, logger, validate: 'off', services: { things } })
  emulator.requests.clear()
  const stop = clock.autoAdvance()
  const start = clock.now()
  const calls = Array.from({ length: 64 }, () => client.things.context.execute(getUsers, {}).withResponse())
  const answers = await Promise.all(calls)
  stop()
  // 20 at once, then one every 15 s.
  const allowed = (64 - 20) * 15_000
  expect(emulator.requests.count({ status: 429 })).toBe(0)
  expect(emulator.requests.count({ path: /users/, status: 200 })).toBe(64)
  expect(clock.now() - start).toBeGreaterThanOrEqual(allowed)
  expect(clock.now() - start).toBeLessThanOrEqual(allowed * 1.01)
  const queued = answers.map(({ timing }) => timing.queue)
  expect(queued).toEqual([...queued].sort((left, right) => left - right))
  await transport.close?.()
})

it('two clients that share a limiter share its limits', async () => {
  await using server = await startScriptedServer([{ headers: limitHeaders, body: {} }])
  const rateLimiter = new AdaptiveRateLimiter()
  await using first = clientOf(server.url, { rateLimiter })
  await using second = clientOf(server.url, { rateLimiter })
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
  await using first = clientOf(server.url)
  await using second = clientOf(server.url)
  await first.context.execute(getThing, { id: '1' })
  expect((await second.client.limits()).read.available).toBeUndefined()
})

it('limits are learned from refusals too, for reads and writes apart', async () => {
  await using server = await startScriptedServer([{ status: 404, headers: limitHeaders }])
  await using own = clientOf(server.url, { retry: { maxAttempts: 1 } })
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
          if (arrived === 8) for (const answer of release) answer()
        },
  )
  await using own = clientOf(server.url)
  await own.context.execute(getThing, { id: '1' })
  // The server answers none of them before all have come.
  await Promise.all(Array.from({ length: 8 }, () => own.context.execute(getThing, { id: '1' })))
  expect(server.requests).toHaveLength(9)
})

it('a call whose time the queue cannot hold fails at once, and nothing is sent', async () => {
  const clock = new VirtualClock()
  const headers = { ...limitHeaders, 'x-ratelimit-remaining': '0' }
  await using server = await startScriptedServer([{ headers, body: {} }])
  await using own = clientOf(server.url, { clock, transport: heldTransport(clock) })
  await own.context.execute(getThing, { id: '1' })
  const late = own.context.execute(getThing, { id: '2' }, { timeout: 10_000 })
  const error = await failureOf(late, TimeoutError)
  expect(error).toMatchObject({ code: 'DEADLINE_EXCEEDED', operation: 'getThing' })
  expect(server.requests).toHaveLength(1)
})

it('the time in the queue is told with the answer', async () => {
  const clock = new VirtualClock()
  const headers = { ...limitHeaders, 'x-ratelimit-remaining': '0' }
  await using server = await startScriptedServer([{ headers, body: {} }])
  await using own = clientOf(server.url, { clock, transport: heldTransport(clock) })
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
    resolve: async () => ({ baseUrl: server.url, credentialKey }),
    token: async () => ({ secret: new Secret('t'), expiresAt: Infinity }),
    invalidate: async () => undefined,
  })
  await using first = clientOf(server.url, { rateLimiter, auth: auth('one') })
  await using second = clientOf(server.url, { rateLimiter, auth: auth('two') })
  await first.context.execute(getThing, { id: '1' })
  expect((await first.client.limits()).read.available).toBe(19)
  expect((await second.client.limits()).read.available).toBeUndefined()
})
