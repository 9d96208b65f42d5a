import { getEventListeners } from 'node:events'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { AbortError } from '@cloudconnexa/errors'
import { systemClock } from '../../src/index.ts'
import { pageNumbers } from '../../src/service.ts'
import { settleAtNextTurn } from '../support/settle-at-next-turn.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { catchRejection } from '../support/catch-failure.ts'
import { createRecordingLogger } from '../support/create-recording-logger.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { stalls } from '../support/stalled-calls.ts'
import { getThing, getThings } from '../support/things-service.ts'

const thing = { id: '1', name: 'one' }

function countListeners(signal: AbortSignal): number {
  return getEventListeners(signal, 'abort').length
}

describe.each(Object.entries(stalls))('a call %s', (_, stall) => {
  it('ends at the next turn with the reason of its signal, and leaves no listener and no timer', async () => {
    await using stalled = await stall()
    const controller = new AbortController()
    const reason = { why: 'because' }
    const [call] = await stalled.start(controller.signal)
    expect(countListeners(controller.signal)).toBeGreaterThan(0)
    expect(await settleAtNextTurn(call, () => controller.abort(reason))).toBe(reason)
    expect(countListeners(controller.signal)).toBe(0)
    await stalled.own.client.close()
    await new Promise((resolve) => setImmediate(resolve))
    expect(stalled.clock.sleeping).toBe(0)
  })

  it('ends at the next turn when the client is closed', async () => {
    await using stalled = await stall()
    const controller = new AbortController()
    const [call] = await stalled.start(controller.signal)
    const error = await settleAtNextTurn(call, () => void stalled.own.client.close())
    expect(error).toBeInstanceOf(AbortError)
    expect(error).toMatchObject({ code: 'CLIENT_CLOSED' })
    expect(countListeners(controller.signal)).toBe(0)
    await new Promise((resolve) => setImmediate(resolve))
    expect(stalled.clock.sleeping).toBe(0)
  })
})

describe('a signal', () => {
  it('ends the call before anything is sent when it is aborted already', async () => {
    await using server = await startScriptedServer([{ body: thing }])
    await using own = createTestClient(server.url)
    const reason = new Error('too late')
    const signal = AbortSignal.abort(reason)
    expect(await catchRejection(own.context.execute(getThing, { id: '1' }, { signal }))).toBe(reason)
    expect(countListeners(signal)).toBe(0)
    expect(server.requests).toHaveLength(0)
  })

  it('without a reason rejects with the one that the platform gives it', async () => {
    await using own = createTestClient('http://127.0.0.1:9')
    const signal = AbortSignal.abort()
    expect(await catchRejection(own.context.execute(getThing, { id: '1' }, { signal }))).toBe(signal.reason)
  })

  it('ends a list between two pages, and no further page is requested', async () => {
    await using server = await startScriptedServer((request) => ({
      body: { content: [thing], totalPages: 9, page: Number(request.query.get('page')) },
    }))
    await using own = createTestClient(server.url)
    const controller = new AbortController()
    const reason = new Error('enough')
    const read = async (): Promise<void> => {
      const list = own.context.paginate(getThings, pageNumbers(), { signal: controller.signal })
      for await (const _ of list) controller.abort(reason)
    }
    expect(await catchRejection(read())).toBe(reason)
    expect(server.requests).toHaveLength(1)
    expect(countListeners(controller.signal)).toBe(0)
  })

  it('may serve many calls at once and has no listener left, nor a warning', async () => {
    const warnings: Error[] = []
    const note = (warning: Error): void => void warnings.push(warning)
    process.on('warning', note)
    await using server = await startScriptedServer([{ body: thing }, { status: 404 }, { body: thing }])
    await using own = createTestClient(server.url)
    const { signal } = new AbortController()
    const calls = Array.from({ length: 64 }, () => own.context.execute(getThing, { id: '1' }, { signal }))
    const results = await Promise.allSettled(calls)
    await new Promise((resolve) => setImmediate(resolve))
    process.off('warning', note)
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    expect(countListeners(signal)).toBe(0)
    expect(warnings).toEqual([])
  })

  it('wins over the failure when it aborts while the response is one', async () => {
    const controller = new AbortController()
    const reason = new Error('mine')
    await using server = await startScriptedServer([{ status: 400 }])
    await using own = createTestClient(server.url, {
      policies: [
        {
          before: 'decode',
          policy: {
            name: 'late',
            apply: (exchange, next) =>
              next(exchange).catch((error: unknown) => {
                controller.abort(reason)
                throw error
              }),
          },
        },
      ],
    })
    const call = own.context.execute(getThing, { id: '1' }, { signal: controller.signal })
    expect(await catchRejection(call)).toBe(reason)
  })

  it('gets nothing attached to the reason of the caller, even if that is an error of the SDK', async () => {
    await using server = await startScriptedServer(['hang'])
    await using closed = createTestClient(server.url)
    await closed.client.close()
    const reason = await catchRejection(closed.context.execute(getThing, { id: '1' }))
    expect(reason).toBeInstanceOf(AbortError)
    const before = inspect(reason)
    await using own = createTestClient(server.url)
    const controller = new AbortController()
    const call = catchRejection(own.context.execute(getThing, { id: '1' }, { signal: controller.signal }))
    await server.received(1)
    controller.abort(reason)
    expect(await call).toBe(reason)
    expect(inspect(reason)).toBe(before)
  })

  it('on the machine’s clock leaves no timer', async () => {
    const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
    await using server = await startScriptedServer([{ status: 503 }])
    const logger = createRecordingLogger()
    await using own = createTestClient(server.url, {
      clock: systemClock,
      logger,
      retry: { baseDelay: 60_000 },
      random: () => 0.9,
    })
    const controller = new AbortController()
    const call = own.context.execute(getThing, { id: '1' }, { signal: controller.signal, timeout: 600_000 })
    call.catch(() => undefined)
    await server.received(1)
    while (!logger.lines.some(({ message }) => message === 'trying again'))
      await new Promise((resolve) => setImmediate(resolve))
    // That of the back-off and that of the deadline.
    const before = timers()
    expect(before).toBeGreaterThanOrEqual(2)
    const reason = new Error('enough')
    expect(await settleAtNextTurn(call, () => controller.abort(reason))).toBe(reason)
    expect(timers()).toBeLessThanOrEqual(before - 2)
  })
})
