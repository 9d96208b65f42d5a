import { describe, expect, it } from 'vitest'
import { memoryTokenStore, type TokenStore } from '../../src/index.ts'
import { startTokenServer, issueTokens } from '../support/token-server.ts'
import { waitUntil } from '../support/wait-until.ts'
import { createGate, createSubject } from './token-subject.ts'

describe('a refused token', () => {
  it('is forgotten, here and in the store', async () => {
    await using server = await startTokenServer()
    const store = memoryTokenStore()
    const { accessToken, invalidate, token } = createSubject(server, { tokenStore: store })
    const refused = await accessToken()
    await Promise.all(Array.from({ length: 50 }, () => invalidate(refused)))
    expect(await token()).toBe('token-2')
    await invalidate(refused)
    expect(await token()).toBe('token-2')
    expect(server.seen).toHaveLength(2)
    expect(await createSubject(server, { tokenStore: store }).token()).toBe('token-2')
  })

  it('is not taken from the store again, even when it cannot be removed there', async () => {
    await using server = await startTokenServer()
    const kept = memoryTokenStore()
    const store: TokenStore = {
      ...kept,
      delete: async () => {
        throw new Error('read-only')
      },
      write: async (key, token) => {
        if ((await kept.read(key)) === undefined) await kept.write(key, token)
      },
    }
    const { accessToken, invalidate, token, runtime } = createSubject(server, { tokenStore: store })
    await invalidate(await accessToken())
    expect(await token()).toBe('token-2')
    expect(runtime.logger.lines.filter((line) => line.level === 'warn')).toHaveLength(1)
  })

  it('does not affect the current one when it was replaced long ago', async () => {
    await using server = await startTokenServer(issueTokens(1000))
    const { accessToken, invalidate, token, runtime, manager } = createSubject(server)
    const old = await accessToken()
    runtime.clock.advance(950_000)
    expect(await token()).toBe('token-2')
    await invalidate(old)
    expect(await token()).toBe('token-2')
    expect(manager.statistics()).toMatchObject({ requests: 2, renewals: 2, fromStore: 0 })
  })

  it('is not used by calls that were reading it from the store meanwhile', async () => {
    await using server = await startTokenServer()
    const kept = memoryTokenStore()
    const refused = await createSubject(server, { tokenStore: kept }).accessToken()
    const held = createGate()
    let reads = 0
    let locks = 0
    const slow: TokenStore = {
      ...kept,
      read: async (key) => {
        reads += 1
        return reads === 1 ? undefined : kept.read(key)
      },
      // It takes its time to give the lock back, after the token was read.
      withLock: async (_key, work) => {
        const result = await work({ fence: 1 })
        locks += 1
        if (locks === 1) await held.opened
        return result
      },
    }
    const { invalidate, token, manager } = createSubject(server, { tokenStore: slow })
    // Resolves the credentials, so that the refusal is heard.
    const waiting = token()
    await waitUntil(() => locks === 1)
    await invalidate(refused)
    held.open()
    expect(await waiting).toBe('token-2')
    expect(manager.statistics()).toMatchObject({ fromStore: 0 })
  })

  it('is used again when the API issues it again', async () => {
    await using server = await startTokenServer((_request, response) =>
      issueTokens(3600)({ method: '', url: '', headers: {}, body: '' }, response, 1),
    )
    const tokenStore = memoryTokenStore()
    const { accessToken, invalidate, token } = createSubject(server, { tokenStore })
    await invalidate(await accessToken())
    expect(await token()).toBe('token-1')
    expect(server.seen).toHaveLength(2)
    // And can be refused again.
    await invalidate(await accessToken())
    expect(await createSubject(server, { tokenStore }).token()).toBe('token-1')
    expect(server.seen).toHaveLength(3)
  })

  it('is not brought back by an aborted request that ends later', async () => {
    const held = createGate()
    await using server = await startTokenServer()
    const store = memoryTokenStore()
    let writes = 0
    const slow: TokenStore = {
      ...store,
      // The first token gets stuck between the API and the store, and is aborted there.
      write: async (key, token) => {
        writes += 1
        if (writes === 1) await held.opened
        else await store.write(key, token)
      },
    }
    const { token } = createSubject(server, { tokenStore: slow })
    const controller = new AbortController()
    const given = token(controller.signal)
    await waitUntil(() => writes === 1)
    controller.abort('aborted')
    await expect(given).rejects.toBe('aborted')
    expect(await token()).toBe('token-2')
    held.open()
    await new Promise((resolve) => setImmediate(resolve))
    expect(await token()).toBe('token-2')
    expect(server.seen).toHaveLength(2)
  })
})

describe('a store that outlives the client', () => {
  it('gives the token to the next one', async () => {
    await using server = await startTokenServer()
    const tokenStore = memoryTokenStore()
    await createSubject(server, { tokenStore }).token()
    const { token, manager } = createSubject(server, { tokenStore })
    expect(await token()).toBe('token-1')
    expect(manager.statistics()).toEqual({ requests: 0, renewals: 1, fromStore: 1, failures: 0 })
  })

  it('is read again before a refresh, because another process may have refreshed the token', async () => {
    await using server = await startTokenServer(issueTokens(1000))
    const tokenStore = memoryTokenStore()
    const one = createSubject(server, { tokenStore })
    const other = createSubject(server, { tokenStore })
    await one.token()
    await other.token()
    one.runtime.clock.advance(950_000)
    other.runtime.clock.advance(950_000)
    expect(await one.token()).toBe('token-2')
    expect(await other.token()).toBe('token-2')
    expect(server.seen).toHaveLength(2)
  })

  it.each([
    ['that has expired', -2000_000, -1000],
    ['from the future: the clock has been set back', 3600_000, 7200_000],
    ['whose times make no sense', 0, -1],
  ])('is not trusted with a token %s', async (_name, obtained, expires) => {
    await using server = await startTokenServer()
    const store = memoryTokenStore()
    expect(await createSubject(server, { tokenStore: store }).token()).toBe('token-1')
    const { token, runtime } = createSubject(server, {
      tokenStore: {
        ...store,
        read: async (key) => {
          const kept = await store.read(key)
          const now = runtime.clock.now()
          return kept && { ...kept, obtainedAt: now + obtained, expiresAt: now + expires }
        },
      },
    })
    expect(await token()).toBe('token-2')
    expect(server.seen).toHaveLength(2)
  })

  it('leaves a warning when it cannot be written, and the token is used', async () => {
    await using server = await startTokenServer()
    const tokenStore = {
      ...memoryTokenStore(),
      write: async () => {
        throw new Error('disk full')
      },
    }
    const { token, runtime } = createSubject(server, { tokenStore })
    expect(await token()).toBe('token-1')
    expect(runtime.logger.lines.find((line) => line.level === 'warn')?.message).toMatch(
      /could not be written/,
    )
  })
})
