import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { AdaptiveRateLimiter } from '../../src/index.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { createThing, getThing } from '../support/things-service.ts'
import { transports } from '../support/transports.ts'

interface CrowdedServer extends AsyncDisposable {
  readonly url: string
  readonly seen: { readonly requests: number; readonly mostRequests: number; readonly mostSockets: number }
}

/** A server without limits that holds requests back until they are so many, or no more can come. */
async function startCrowdedServer(crowd: number, total: number): Promise<CrowdedServer> {
  const held: ServerResponse[] = []
  const seen = { requests: 0, mostRequests: 0, sockets: 0, mostSockets: 0 }
  const server = createServer((incoming, response) => {
    incoming.resume()
    held.push(response)
    seen.requests += 1
    seen.mostRequests = Math.max(seen.mostRequests, held.length)
    // The first of each bucket come alone.
    if (seen.requests > 2 && seen.requests < total && held.length < crowd) return
    // A turn for those that come although they should not.
    setImmediate(() => held.splice(0).forEach((each) => each.end('{"id":"1","name":"one"}')))
  })
  server.on('connection', (socket) => {
    seen.sockets += 1
    seen.mostSockets = Math.max(seen.mostSockets, seen.sockets)
    socket.on('close', () => (seen.sockets -= 1))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    seen,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // a TCP server has no other kind of address
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

describe.each(transports)('calls to a server without limits, on %s', (_, make) => {
  it.each([
    ['64 sockets unless told otherwise', undefined, 64, 1500],
    [
      'as many sockets as the limiter allows',
      new AdaptiveRateLimiter(undefined, { maxInFlight: 10 }),
      10,
      150,
    ],
  ])('open %s, and all succeed', async (_title, rateLimiter, most, total) => {
    await using server = await startCrowdedServer(most, total)
    const transport = make()
    await using own = createTestClient(server.url, { transport, ...(rateLimiter && { rateLimiter }) })
    const calls = Array.from({ length: total }, (_call, index) =>
      index % 3 === 0
        ? own.context.execute(createThing, { body: { name: 'one' } })
        : own.context.execute(getThing, { id: '1' }),
    )
    await Promise.all(calls)
    expect(server.seen).toMatchObject({ requests: total, mostRequests: most })
    // Connections of requests that may not be sent again are kept apart.
    expect(server.seen.mostSockets).toBeLessThanOrEqual(2 * most)
    expect(await own.client.limits()).toMatchObject({
      read: { inFlight: 0, waiting: 0 },
      write: { inFlight: 0, waiting: 0 },
    })
  })
})
