import { getEventListeners } from 'node:events'
import { performance } from 'node:perf_hooks'
import { describe, expect, it } from 'vitest'
import { reportFigures } from '../support/report-figures.ts'
import { AdaptiveRateLimiter, systemClock } from '../../src/index.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { catchRejection } from '../support/catch-failure.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { stalls } from '../support/stalled-calls.ts'
import { getThing } from '../support/things-service.ts'

const figures = {
  places: Object.keys(stalls).length,
  listenersLeft: 0,
  handlesLeft: 0,
  longestMicroseconds: 0,
}

reportFigures('cancellation-counts', () => figures)

/** What keeps the process alive, by kind: sockets, servers, timers. The test runner has timers of its own, which come and go. */
function handles(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const kind of process.getActiveResourcesInfo()) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}

/** How many there are beyond those before. What is being closed needs turns of the event loop to go. */
async function countHandlesBeyond(before: ReadonlyMap<string, number>): Promise<number> {
  for (let turn = 0; ; turn++) {
    const beyond = [...handles()].reduce(
      (sum, [kind, count]) => sum + Math.max(0, count - (before.get(kind) ?? 0)),
      0,
    )
    if (beyond === 0 || turn === 500) return beyond
    await new Promise((resolve) => setImmediate(resolve))
  }
}

// What is loaded with the first request of a process may keep handles of its own.
const warm = async (): Promise<void> => {
  await using server = await startScriptedServer([{ body: { id: '1', name: 'one' } }])
  await using own = createTestClient(server.url)
  await own.context.execute(getThing, { id: '1' })
}

/** Where a request is on its way: its connection must go with it, and not only with the client. */
const underWay: ReadonlySet<string> = new Set(['connecting', 'on the wire', 'reading the body'])

describe.each(Object.entries(stalls))('a call %s that is cancelled', (place, stall) => {
  it('leaves as many listeners, sockets and timers as there were', async () => {
    await warm()
    const before = handles()
    const controller = new AbortController()
    {
      await using stalled = await stall()
      const standing = handles()
      const [call] = await stalled.start(controller.signal)
      const rejected = catchRejection(call)
      const start = performance.now()
      controller.abort(new Error('enough'))
      await rejected
      figures.longestMicroseconds = Math.max(
        figures.longestMicroseconds,
        Math.round(1000 * (performance.now() - start)),
      )
      if (underWay.has(place)) expect(await countHandlesBeyond(standing)).toBe(0)
    }
    const listeners = getEventListeners(controller.signal, 'abort').length
    const left = await countHandlesBeyond(before)
    figures.listenersLeft += listeners
    figures.handlesLeft += left
    expect(listeners).toBe(0)
    expect(left).toBe(0)
  })
})

describe('a signal that lives long', () => {
  it('has no listener after 1,000 calls, whether they succeeded or failed', async () => {
    const good = { body: { id: '1', name: 'one' } }
    await using server = await startScriptedServer((_, index) => [good, { status: 404 }][index % 2] ?? good)
    await using own = createTestClient(server.url)
    const { signal } = new AbortController()
    const calls = Array.from({ length: 1000 }, () => own.context.execute(getThing, { id: '1' }, { signal }))
    const results = await Promise.allSettled(calls)
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(500)
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })

  it('ends 1,000 calls at once, and their connections', async () => {
    await using server = await startScriptedServer([{ body: { id: '1', name: 'one' } }, 'hang'])
    const rateLimiter = new AdaptiveRateLimiter(systemClock, { maxInFlight: 1000 })
    await using own = createTestClient(server.url, { rateLimiter })
    await own.context.execute(getThing, { id: '1' })
    const controller = new AbortController()
    const { signal } = controller
    const reason = new Error('enough')
    const calls = Array.from({ length: 1000 }, () =>
      catchRejection(own.context.execute(getThing, { id: '1' }, { signal })),
    )
    await server.received(100)
    controller.abort(reason)
    expect(new Set(await Promise.all(calls))).toEqual(new Set([reason]))
    expect(getEventListeners(signal, 'abort')).toEqual([])
    // On a busy machine the server may be told late; connections that stay open let the test time out.
    while ((await server.connections()) > 0) await new Promise((resolve) => setImmediate(resolve))
    expect(await server.connections()).toBe(0)
  })
})
