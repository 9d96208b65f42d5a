import { VirtualClock } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { CircuitOpenError, NotFoundError, ServerError, TimeoutError } from '@cloudconnexa/errors'
import { createTestClient } from '../support/create-test-client.ts'
import { catchFailure, catchRejection } from '../support/catch-failure.ts'
import { createHeldTransport } from '../support/create-held-transport.ts'
import { type ScriptedResponse, startScriptedServer } from '../support/scripted-server.ts'
import { getThing } from '../support/things-service.ts'

const good: ScriptedResponse = { body: { id: '1', name: 'one' } }
const bad: ScriptedResponse = { status: 500 }
const circuitBreaker = { failures: 3, coolDown: 10_000 }

async function setUp(script: Parameters<typeof startScriptedServer>[0]) {
  const server = await startScriptedServer(script)
  const clock = new VirtualClock()
  const own = createTestClient(server.url, {
    clock,
    circuitBreaker,
    retry: { maxAttempts: 1 },
    transport: createHeldTransport(clock),
  })
  return {
    server,
    clock,
    own,
    call: () => own.context.execute(getThing, { id: '1' }),
    [Symbol.asyncDispose]: async () => {
      await own[Symbol.asyncDispose]()
      await server[Symbol.asyncDispose]()
    },
  }
}

describe('the circuit breaker', () => {
  it('stops asking after failures in a row, tries once after the cool-down, and closes on success', async () => {
    let isDown = true
    await using set = await setUp(() => (isDown ? bad : good))
    for (let round = 0; round < 3; round++) await catchFailure(set.call(), ServerError)
    const error = await catchFailure(set.call(), CircuitOpenError)
    expect(error).toMatchObject({
      code: 'CIRCUIT_OPEN',
      outcome: 'not-sent',
      isRetryable: true,
      retryAfter: 10_000,
    })
    expect(set.server.requests).toHaveLength(3)
    await set.clock.advance(9999)
    await catchFailure(set.call(), CircuitOpenError)
    await set.clock.advance(1)
    await catchFailure(set.call(), ServerError)
    await catchFailure(set.call(), CircuitOpenError)
    expect(set.server.requests).toHaveLength(4)
    await set.clock.advance(10_000)
    isDown = false
    await set.call()
    isDown = true
    for (let round = 0; round < 3; round++) await catchFailure(set.call(), ServerError)
    await catchFailure(set.call(), CircuitOpenError)
  })

  it('lets one request try, not all that wait for it', async () => {
    let release: (() => void) | undefined
    await using set = await setUp((_, index) =>
      index < 3 ? bad : (response) => (release = () => response.end('{"id":"1","name":"n"}')),
    )
    for (let round = 0; round < 3; round++) await catchFailure(set.call(), ServerError)
    await set.clock.advance(10_000)
    const probe = set.call()
    await set.server.received(4)
    for (let round = 0; round < 3; round++) await catchFailure(set.call(), CircuitOpenError)
    release?.()
    await probe
    expect(set.server.requests).toHaveLength(4)
  })

  it('is open for another try after the caller has aborted one', async () => {
    await using set = await setUp((_, index) => (index < 3 ? bad : index === 3 ? 'hang' : good))
    for (let round = 0; round < 3; round++) await catchFailure(set.call(), ServerError)
    await set.clock.advance(10_000)
    const controller = new AbortController()
    const probe = set.own.context.execute(getThing, { id: '1' }, { signal: controller.signal })
    const rejection = catchRejection(probe)
    await set.server.received(4)
    controller.abort()
    expect(await rejection).toBe(controller.signal.reason)
    await set.call()
  })

  it('takes a refusal for a response: the service is there', async () => {
    await using set = await setUp([bad, bad, { status: 404 }, bad, bad, { status: 429 }, bad, bad, good])
    for (let round = 0; round < 8; round++) {
      expect(await catchRejection(set.call())).not.toBeInstanceOf(CircuitOpenError)
      await set.clock.advance(60_000)
    }
    await set.call()
  })

  it('counts attempts that time out', async () => {
    await using set = await setUp(['hang'])
    for (let round = 1; round <= 3; round++) {
      const failure = catchFailure(set.call(), TimeoutError)
      await set.server.received(round)
      await set.clock.advance(30_000)
      await failure
    }
    await catchFailure(set.call(), CircuitOpenError)
  })

  it('is off unless asked for', async () => {
    await using server = await startScriptedServer((_, index) => (index < 30 ? { status: 404 } : bad))
    await using own = createTestClient(server.url, { retry: { maxAttempts: 1 } })
    for (let round = 0; round < 30; round++)
      await catchFailure(own.context.execute(getThing, { id: '1' }), NotFoundError)
    for (let round = 0; round < 30; round++)
      await catchFailure(own.context.execute(getThing, { id: '1' }), ServerError)
  })

  it('does not hide that an attempt may have taken effect when it opens while a call is being retried', async () => {
    await using server = await startScriptedServer([bad])
    const clock = new VirtualClock()
    clock.autoAdvance()
    const transport = createHeldTransport(clock)
    await using own = createTestClient(server.url, { clock, transport, circuitBreaker: { failures: 2 } })
    const error = await catchFailure(own.context.execute(getThing, { id: '1' }), CircuitOpenError)
    expect(error).toMatchObject({ attempts: 3, outcome: 'unknown' })
    expect(server.requests).toHaveLength(2)
  })
})
