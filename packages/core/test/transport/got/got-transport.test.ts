import { describe, expect, it } from 'vitest'
import { gotTransport } from '../../../src/index.ts'
import type { Transport } from '../../../src/runtime.ts'
import { createTestClient } from '../../support/create-test-client.ts'
import { startScriptedServer } from '../../support/scripted-server.ts'
import { getThing } from '../../support/things-service.ts'

const thing = { id: '1', name: 'one' }
async function withTransport(use: (transport: Transport) => Promise<void>): Promise<void> {
  const transport = gotTransport({ proxy: false })
  try {
    await use(transport)
  } finally {
    await transport.close?.()
  }
}

describe('the default transport', () => {
  it('keeps its connection for the next request', async () => {
    await using server = await startScriptedServer([{ body: thing }])
    await using own = createTestClient(server.url)
    for (let round = 0; round < 5; round++) await own.context.execute(getThing, { id: '1' })
    expect(new Set(server.requests.map(({ connection }) => connection)).size).toBe(1)
  })

  it('closes its connections with the client', async () => {
    await using server = await startScriptedServer([{ body: thing }])
    const own = createTestClient(server.url)
    await own.context.execute(getThing, { id: '1' })
    expect(await server.connections()).toBe(1)
    await own.client.close()
    while ((await server.connections()) > 0) await new Promise((resolve) => setImmediate(resolve))
  })

  it('is left open for others when it was passed in', async () => {
    await using server = await startScriptedServer([{ body: thing }])
    await withTransport(async (transport) => {
      const first = createTestClient(server.url, { transport })
      await first.context.execute(getThing, { id: '1' })
      await first.client.close()
      await createTestClient(server.url, { transport }).context.execute(getThing, { id: '1' })
      expect(new Set(server.requests.map(({ connection }) => connection)).size).toBe(1)
    })
  })

  it('can be closed without ever having been used', async () => {
    await withTransport(async () => undefined)
  })
})
