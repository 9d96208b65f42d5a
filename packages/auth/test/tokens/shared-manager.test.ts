import type { Transport } from '@cloudconnexa/core/runtime'
import { describe, expect, it } from 'vitest'
import { fileTokenStore, memoryTokenStore, TokenManager, type TokenStore } from '../../src/index.ts'
import { folderOfEachTest } from '../support/folder-of-each-test.ts'
import { nodeTransport } from '../support/node-transport.ts'
import { createTokenClient } from '../support/token-client.ts'
import { startTokenServer, tokens } from '../support/token-server.ts'
import { until } from '../support/until.ts'

const folder = folderOfEachTest()

/** A transport that a client takes with it when it is closed. */
function closableTransport(): Transport & { close(): Promise<void> } {
  const closing = new AbortController()
  const transport = nodeTransport()
  return {
    send: (request) =>
      transport.send({ ...request, signal: AbortSignal.any([request.signal, closing.signal]) }),
    close: async () => closing.abort(new Error('The transport is closed.')),
  }
}

describe.each([
  ['memory', () => memoryTokenStore()],
  ['file', () => fileTokenStore({ path: folder().file('token.json') })],
])('clients that share a token manager with a %s store', (_store, createStore) => {
  it('go on when the one whose request is under way is closed', async () => {
    await using server = await startTokenServer(() => undefined)
    const tokenManager = new TokenManager({ store: createStore() })
    const transport = closableTransport()
    const closing = createTokenClient(server, { tokenManager }, { transport })
    const staying = createTokenClient(server, { tokenManager })
    const left = closing.token()
    const waiting = [staying.token(), staying.token()]
    await until(() => server.seen.length === 1)
    server.answer = tokens(60)
    await closing.authenticator.close?.()
    await transport.close()
    expect(await Promise.all(waiting)).toEqual(['token-2', 'token-2'])
    expect(server.seen).toHaveLength(2)
    // The calls of a real client end with it; this one gets what the others got.
    expect(await left).toBe('token-2')
    expect(tokenManager.statistics()).toMatchObject({ failures: 0, renewals: 1 })
  })
})

describe('a client of a shared token manager', () => {
  it('that is closed ends its request where nobody else waits', async () => {
    let ended = 0
    await using server = await startTokenServer((_request, response) => {
      response.on('close', () => {
        ended += 1
      })
    })
    const tokenManager = new TokenManager()
    const closing = createTokenClient(server, { tokenManager })
    const waiting = closing.fail()
    await until(() => server.seen.length === 1)
    await closing.authenticator.close?.()
    expect(await waiting).toMatchObject({ code: 'CLIENT_CLOSED' })
    await until(() => ended === 1)
    server.answer = tokens(60)
    expect(await createTokenClient(server, { tokenManager }).token()).toBe('token-2')
  })

  it('that is closed leaves a renewal in the background to those who wait for it', async () => {
    await using server = await startTokenServer(tokens(1000))
    const tokenManager = new TokenManager()
    const closing = createTokenClient(server, { tokenManager })
    const staying = createTokenClient(server, { tokenManager }, { clock: closing.runtime.clock })
    await closing.token()
    server.answer = () => undefined
    closing.runtime.clock.advance(900_000)
    expect(await closing.token()).toBe('token-1')
    await until(() => server.seen.length === 2)
    closing.runtime.clock.advance(100_000)
    const waiting = staying.token()
    server.answer = tokens(1000)
    await closing.authenticator.close?.()
    expect(await waiting).toBe('token-3')
  })

  it('that is closed again and again hands over to one after the other', async () => {
    await using server = await startTokenServer(() => undefined)
    const tokenManager = new TokenManager()
    const clients = Array.from({ length: 4 }, () => createTokenClient(server, { tokenManager }))
    const last = clients.pop()
    const waiting = clients.map(({ token }) => token())
    const staying = last?.token()
    for (const [index, { authenticator }] of clients.entries()) {
      await until(() => server.seen.length === index + 1)
      if (index === clients.length - 1) server.answer = tokens(60)
      await authenticator.close?.()
    }
    expect(await staying).toBe('token-4')
    await Promise.all(waiting)
  })

  it('that is closed while it waits for the lock of the store lets the others go on', async () => {
    await using server = await startTokenServer()
    const kept = memoryTokenStore()
    let locks = 0
    const store: TokenStore = {
      ...kept,
      // Somebody else holds the lock for as long as the first one waits.
      withLock: async (_key, work, signal) => {
        locks += 1
        if (locks > 1) return work()
        return new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason))
        })
      },
    }
    const tokenManager = new TokenManager({ store })
    const closing = createTokenClient(server, { tokenManager })
    const staying = createTokenClient(server, { tokenManager })
    const left = closing.token()
    const waiting = staying.token()
    await until(() => locks === 1)
    await closing.authenticator.close?.()
    expect(await Promise.all([waiting, left])).toEqual(['token-1', 'token-1'])
  })

  it('that is closed requests nothing any more', async () => {
    await using server = await startTokenServer()
    const tokenManager = new TokenManager()
    const closed = createTokenClient(server, { tokenManager })
    await closed.authenticator.resolve(new AbortController().signal)
    await closed.authenticator.close?.()
    expect(await closed.fail()).toMatchObject({ code: 'CLIENT_CLOSED' })
    expect(server.seen).toHaveLength(0)
  })

  it('ends with the manager, whoever makes the request', async () => {
    await using server = await startTokenServer(() => undefined)
    const tokenManager = new TokenManager()
    const clients = Array.from({ length: 2 }, () => createTokenClient(server, { tokenManager }))
    const waiting = clients.map(({ fail }) => fail())
    await until(() => server.seen.length === 1)
    await tokenManager.close()
    expect(await Promise.all(waiting)).toEqual([
      expect.objectContaining({ code: 'CLIENT_CLOSED' }),
      expect.objectContaining({ code: 'CLIENT_CLOSED' }),
    ])
  })
})
