import { describe, expect, it } from 'vitest'
import { ConnectionError } from '@cloudconnexa/errors'
import type { Transport } from '../../../src/runtime.ts'
import { catchFailure } from '../../support/catch-failure.ts'
import { createRequest } from '../../support/create-request.ts'
import { transports } from '../../support/transports.ts'
import { startIdleServer } from './support/idle-server.ts'
import { settle, withTransport } from './support/with-transport.ts'

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

async function get(transport: Transport, url: string): Promise<void> {
  await transport.send(createRequest(url, { isRepeatable: true }))
  await settle()
}

async function post(transport: Transport, url: string): Promise<void> {
  await transport.send(createRequest(url, { method: 'POST', body: '{}' }))
  await settle()
}

describe.each(transports)('an idle connection of %s', (_, make) => {
  it('is kept apart for requests that may not be sent again, and closed sooner', async () => {
    await using server = await startIdleServer()
    await withTransport(
      () => make({ idleTimeout: { nonRepeatable: 250 } }),
      async (transport) => {
        await get(transport, server.url)
        await post(transport, server.url)
        await get(transport, server.url)
        await post(transport, server.url)
        expect(server.connections).toBe(2)
        await server.until(1)
        await get(transport, server.url)
        expect([server.connections, server.open]).toEqual([2, 1])
      },
    )
    await server.until(0)
  })

  it('for requests that may be sent again has a limit of its own', async () => {
    await using server = await startIdleServer()
    await withTransport(
      () => make({ idleTimeout: { repeatable: 60 } }),
      async (transport) => {
        await get(transport, server.url)
        await post(transport, server.url)
        await server.until(1)
        await post(transport, server.url)
        expect([server.connections, server.open]).toEqual([2, 1])
      },
    )
  })

  it('does not meet a POST after a load balancer has forgotten it', async () => {
    await using server = await startIdleServer(undefined, 120)
    await withTransport(
      () => make({ idleTimeout: { nonRepeatable: 60 } }),
      async (transport) => {
        for (let round = 0; round < 3; round++) {
          await post(transport, server.url)
          await pause(150)
        }
      },
    )
    expect(server.connections).toBe(3)
    // With a longer limit it does.
    await withTransport(
      () => make({ idleTimeout: { nonRepeatable: 9_000 } }),
      async (transport) => {
        await post(transport, server.url)
        await pause(150)
        const error = await catchFailure(post(transport, server.url), ConnectionError)
        expect(error).toMatchObject({ outcome: 'unknown', systemCode: 'ECONNRESET' })
      },
    )
  })

  it.each(['timeout=1', 'timeout=0', 'timeout=1, max=100', 'max=100, timeout=1'])(
    'is not kept when the server is about to close it: %s',
    async (hint) => {
      await using server = await startIdleServer(hint)
      await withTransport(
        () => make(),
        async (transport) => {
          await get(transport, server.url)
          await server.until(0)
          await post(transport, server.url)
          await server.until(0)
          expect(server.connections).toBe(2)
        },
      )
    },
  )

  it.each(['timeout=60', 'max=100', 'timeout=soon'])('is not kept longer for a hint: %s', async (hint) => {
    await using server = await startIdleServer(hint)
    await withTransport(
      () => make({ idleTimeout: { repeatable: 60 } }),
      async (transport) => {
        await get(transport, server.url)
        await server.until(0)
      },
    )
  })

  it('is not closed while a response is awaited, however long that takes', async () => {
    await using server = await startIdleServer()
    await withTransport(
      () => make({ idleTimeout: { repeatable: 40, nonRepeatable: 40 } }),
      async (transport) => {
        await get(transport, server.url)
        const slow = new URL('/slow', server.url).href
        await get(transport, slow)
        await post(transport, slow)
      },
    )
  })
})

it('is closed after four seconds, or a second before the server would, where nothing else is said', async () => {
  await Promise.all(
    transports.map(async ([, make]) => {
      await using silent = await startIdleServer()
      await using hinting = await startIdleServer('timeout=2')
      await withTransport(
        () => make(),
        async (transport) => {
          await post(transport, silent.url)
          await get(transport, silent.url)
          await get(transport, hinting.url)
          const start = performance.now()
          await hinting.until(0)
          expect(performance.now() - start).toBeGreaterThan(900)
          expect(silent.open).toBe(2)
          await silent.until(1)
          expect(performance.now() - start).toBeGreaterThan(3_800)
          await get(transport, silent.url)
          expect(silent.connections).toBe(2)
        },
      )
    }),
  )
})
