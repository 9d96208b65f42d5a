import type { Transport } from '@cloudconnexa/core/runtime'
import { describe, expect, it } from 'vitest'
import { fileTokenStore, memoryTokenStore, TokenManager, type TokenStore } from '../../src/index.ts'
import { useTempFolder } from '../support/use-temp-folder.ts'
import { createNodeTransport } from '../support/node-transport.ts'
import { createTokenClient } from '../support/token-client.ts'
import { startTokenServer, issueTokens } from '../support/token-server.ts'
import { waitUntil } from '../support/wait-until.ts'

const folder = useTempFolder()

/** A transport that a client takes with it when it is closed. */
function closableTransport(): Transport & { close(): Promise<void> } {
  const closing = new AbortController()
  const transport = createNodeTransport()
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
    await waitUntil(() => server.seen.length === 1)
    server.handler = issueTokens(60)
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
  it('aborts its request when it is closed and no other call waits', async () => {
    let ended = 0
    await using server = await startTokenServer((_request, response) => {
      response.on('close', () => {
        ended += 1
      })
    })
    const tokenManager = new TokenManager()
    const closing = createTokenClient(server, { tokenManager })
    const waiting = closing.fail()
    await waitUntil(() => server.seen.length === 1)
    await closing.authenticator.close?.()
    expect(await waiting).toMatchObject({ code: 'CLIENT_CLOSED' })
    await waitUntil(() => ended === 1)
    server.handler = issueTokens(60)
    expect(await createTokenClient(server, { tokenManager }).token()).toBe('token-2')
  })

  it('leaves a refresh in the background to the calls that wait for it when it is closed', async () => {
    await using server = await startTokenServer(issueTokens(1000))
    const tokenManager = new TokenManager()
    const closing = createTokenClient(server, { tokenManager })
    const staying = createTokenClient(server, { tokenManager }, { clock: closing.runtime.clock })
    await closing.token()
    server.handler = () => undefined
    closing.runtime.clock.advance(900_000)
    expect(await closing.token()).toBe('token-1')
    await waitUntil(() => server.seen.length === 2)
    closing.runtime.clock.advance(100_000)
    const waiting = staying.token()
    server.handler = issueTokens(1000)
    await closing.authenticator.close?.()
    expect(await waiting).toBe('token-3')
  })

  it('hands its request over each time that one is closed', async () => {
    await using server = await startTokenServer(() => undefined)
    const tokenManager = new TokenManager()
    const clients = Array.from({ length: 4 }, () => createTokenClient(server, { tokenManager }))
    const last = clients.pop()
    const waiting = clients.map(({ token }) => token())
    const staying = last?.token()
    for (const [index, { authenticator }] of clients.entries()) {
      await waitUntil(() => server.seen.length === index + 1)
      if (index === clients.length - 1) server.handler = issueTokens(60)
      await authenticator.close?.()
    }
    expect(await staying).toBe('token-4')
    await Promise.all(waiting)
  })

  it('hands over when it is closed while it waits for the lock of the store', async () => {
    await using server = await startTokenServer()
    const kept = memoryTokenStore()
    let locks = 0
    const store: TokenStore = {
      ...kept,
      // Somebody else holds the lock for as long as the first one waits.
      withLock: async (_key, work, signal) => {
        locks += 1
        if (locks > 1) return work({ fence: locks })
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
    await waitUntil(() => locks === 1)
    await closing.authenticator.close?.()
    expect(await Promise.all([waiting, left])).toEqual(['token-1', 'token-1'])
  })

  it('requests nothing after it was closed', async () => {
    await using server = await startTokenServer()
    const tokenManager = new TokenManager()
    const closed = createTokenClient(server, { tokenManager })
    await closed.authenticator.getEndpoint(new AbortController().signal)
    await closed.authenticator.close?.()
    expect(await closed.fail()).toMatchObject({ code: 'CLIENT_CLOSED' })
    expect(server.seen).toHaveLength(0)
  })

  it('rejects when the manager is closed, whichever client makes the request', async () => {
    await using server = await startTokenServer(() => undefined)
    const tokenManager = new TokenManager()
    const clients = Array.from({ length: 2 }, () => createTokenClient(server, { tokenManager }))
    const waiting = clients.map(({ fail }) => fail())
    await waitUntil(() => server.seen.length === 1)
    await tokenManager.close()
    expect(await Promise.all(waiting)).toEqual([
      expect.objectContaining({ code: 'CLIENT_CLOSED' }),
      expect.objectContaining({ code: 'CLIENT_CLOSED' }),
    ])
  })
})
