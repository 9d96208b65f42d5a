import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { RateLimitDiagnostics } from '../../src/diagnostics.ts'
import type { BucketState, RateLimitState } from '../../src/index.ts'
import type { RateLimiter } from '../../src/runtime.ts'
import { catchRejection } from '../support/catch-failure.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { createVirtualClient } from '../support/create-virtual-client.ts'
import { recordDiagnostics } from '../support/record-diagnostics.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { getThing, updateThing } from '../support/things-service.ts'

const thing = { id: '1', name: 'one' }
const limits = {
  'x-ratelimit-remaining': '0',
  'x-ratelimit-replenish-rate': '1',
  'x-ratelimit-replenish-time': '2',
  'x-ratelimit-burst-capacity': '20',
}
const operation = { operation: 'getThing', method: 'GET', path: '/things/{id}', bucket: 'read' }

function selectKind<Kind extends RateLimitDiagnostics['kind']>(
  messages: readonly RateLimitDiagnostics[],
  kind: Kind,
): readonly Extract<RateLimitDiagnostics, { kind: Kind }>[] {
  return messages.filter(
    (message): message is Extract<RateLimitDiagnostics, { kind: Kind }> => message.kind === kind,
  )
}

/** A limiter whose state is what a test says. */
function createScriptedLimiter(readState: () => RateLimitState): RateLimiter {
  return { acquire: () => ({ release: () => undefined }), state: readState }
}

const bucket: BucketState = {
  available: 7,
  capacity: 20,
  refill: { amount: 1, period: 1000 },
  inFlight: 0,
  waiting: 0,
  pausedUntil: undefined,
}

describe('the channel of the rate limit', () => {
  it('publishes waits, with the call that waited, and what is known of the bucket', async () => {
    await using server = await startScriptedServer([
      { body: thing, headers: limits },
      { body: thing, headers: limits },
    ])
    await using own = createVirtualClient(server.url)
    const { rateLimit, calls } = await recordDiagnostics(async () => {
      await own.context.execute(getThing, { id: '1' })
      await own.context.execute(getThing, { id: '1' })
    })
    const address = { serverAddress: '127.0.0.1', serverPort: Number(new URL(server.url).port) }
    const waits = selectKind(rateLimit, 'wait')
    expect(waits).toEqual([
      { kind: 'wait', ...operation, ...address, milliseconds: 2000, error: undefined, call: calls[1] },
    ])
    expect(waits[0]?.call).toBe(calls[1])
    const states = selectKind(rateLimit, 'state')
    expect(states).toContainEqual({
      kind: 'state',
      ...address,
      bucket: 'read',
      mode: 'local',
      available: 0,
      capacity: 20,
      refill: { amount: 1, period: 2000 },
      inFlight: 0,
      waiting: 1,
      pausedUntil: undefined,
    })
    expect(states.at(-1)).toMatchObject({ waiting: 0, inFlight: 0 })
  })

  it('publishes refusals of the API, and requests that the limiter does not let wait', async () => {
    await using server = await startScriptedServer([{ status: 429, headers: { 'retry-after': '60' } }])
    await using own = createVirtualClient(server.url)
    const { rateLimit } = await recordDiagnostics(async () => {
      await catchRejection(own.context.execute(getThing, { id: '1' }, { retry: false }))
      const options = { retry: { maxRetryAfter: 1 } }
      await catchRejection(own.context.execute(getThing, { id: '1' }, options))
    })
    expect(selectKind(rateLimit, 'refusal')).toMatchObject([{ ...operation, retryAfter: 60_000 }])
    expect(selectKind(rateLimit, 'wait')).toMatchObject([
      { ...operation, milliseconds: 0, error: 'RATE_LIMITED' },
    ])
  })

  it('publishes a wait that the caller has ended', async () => {
    await using server = await startScriptedServer([{ body: thing, headers: limits }])
    await using own = createTestClient(server.url)
    const { rateLimit } = await recordDiagnostics(async () => {
      await own.context.execute(getThing, { id: '1' })
      const controller = new AbortController()
      const call = catchRejection(own.context.execute(getThing, { id: '1' }, { signal: controller.signal }))
      while ((await own.client.limits()).read.waiting === 0)
        await new Promise((resolve) => setImmediate(resolve))
      controller.abort(new Error('enough'))
      await call
    })
    expect(selectKind(rateLimit, 'wait')).toMatchObject([{ error: 'ABORTED' }])
    expect(selectKind(rateLimit, 'state').at(-1)).toMatchObject({ waiting: 0 })
  })

  it('publishes once that another one keeps count, also for clients that share a limiter', async () => {
    await using server = await startScriptedServer(() => ({ body: thing }))
    let mode: RateLimitState['mode'] = 'shared'
    const rateLimiter = createScriptedLimiter(() => ({ mode, read: bucket, write: bucket }))
    await using one = createTestClient(server.url, { rateLimiter })
    await using other = createTestClient(server.url, { rateLimiter })
    const { rateLimit } = await recordDiagnostics(async () => {
      for (const next of ['shared', 'degraded', 'degraded', 'shared'] as const) {
        mode = next
        await one.context.execute(getThing, { id: '1' })
        await other.context.execute(updateThing, { id: '1', body: { name: 'n' } })
      }
    })
    expect(selectKind(rateLimit, 'mode')).toMatchObject([
      { mode: 'degraded', before: 'shared', serverAddress: '127.0.0.1' },
      { mode: 'shared', before: 'degraded' },
    ])
    expect(selectKind(rateLimit, 'state')).toContainEqual(
      expect.objectContaining({ bucket: 'write', mode: 'degraded' }),
    )
  })

  it('survives a limiter that cannot say its state, and shows nothing that it says besides', async () => {
    await using server = await startScriptedServer(() => ({ body: thing }))
    await using broken = createTestClient(server.url, {
      rateLimiter: createScriptedLimiter(() => {
        throw new Error('canary')
      }),
    })
    await using partial = createTestClient(server.url, {
      // As a caller without type checks writes it.
      rateLimiter: createScriptedLimiter(() => ({ mode: 'local' }) as RateLimitState),
    })
    const talkative = { ...bucket, refill: { amount: 1, period: 1, key: 'canary' }, note: 'canary' }
    await using open = createTestClient(server.url, {
      rateLimiter: createScriptedLimiter(() => ({ mode: 'local', read: talkative, write: talkative })),
    })
    const { rateLimit } = await recordDiagnostics(async () => {
      await broken.context.execute(getThing, { id: '1' })
      await partial.context.execute(getThing, { id: '1' })
      await open.context.execute(getThing, { id: '1' })
    })
    expect(selectKind(rateLimit, 'state').length).toBeGreaterThan(0)
    expect(inspect(rateLimit, { depth: 9 })).not.toMatch(/canary|key of/)
  })

  it('reads no state while nobody listens', async () => {
    await using server = await startScriptedServer([{ body: thing }])
    let reads = 0
    const rateLimiter = createScriptedLimiter(() => {
      reads += 1
      return { mode: 'local', read: bucket, write: bucket }
    })
    await using own = createTestClient(server.url, { rateLimiter })
    await own.context.execute(getThing, { id: '1' })
    expect(reads).toBe(0)
  })
})
