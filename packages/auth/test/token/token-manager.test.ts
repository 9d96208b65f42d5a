import { describe, expect, it } from 'vitest'
import { memoryTokenStore, TokenManager, type TokenRenewal } from '../../src/index.ts'
import { captureError } from '../support/capture-error.ts'
import { startTokenServer, issueTokens } from '../support/token-server.ts'
import { waitUntil } from '../support/wait-until.ts'
import { createGate, createSubject, minute } from './token-subject.ts'

describe('one token request', () => {
  it('serves 1,000 concurrent calls', async () => {
    await using server = await startTokenServer()
    const { token, manager } = createSubject(server)
    const all = await Promise.all(Array.from({ length: 1000 }, () => token()))
    expect(new Set(all)).toEqual(new Set(['token-1']))
    expect(server.seen).toHaveLength(1)
    expect(manager.statistics()).toEqual({ requests: 1, renewals: 1, fromStore: 0, failures: 0 })
  })

  it('serves all clients of a manager', async () => {
    await using server = await startTokenServer()
    const tokenManager = new TokenManager()
    const all = await Promise.all([
      createSubject(server, { tokenManager }).token(),
      createSubject(server, { tokenManager }).token(),
    ])
    expect(all).toEqual(['token-1', 'token-1'])
  })

  it('does not serve a client that has another secret for the same ID', async () => {
    await using server = await startTokenServer()
    const tokenManager = new TokenManager({ store: memoryTokenStore() })
    expect(await createSubject(server, { tokenManager }).token()).toBe('token-1')
    expect(await createSubject(server, { tokenManager, clientSecret: 'other' }).token()).toBe('token-2')
    expect(await createSubject(server, { tokenManager }).token()).toBe('token-1')
  })

  it('fails all its waiters when it fails, and is repeated by the next call after the pause', async () => {
    await using server = await startTokenServer((_request, response) => void response.writeHead(503).end())
    const { token, manager, runtime } = createSubject(server)
    const results = await Promise.allSettled([token(), token(), token()])
    expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(server.seen).toHaveLength(1)
    server.handler = issueTokens(3600)
    runtime.clock.advance(750)
    expect(await token()).toBe('token-2')
    expect(manager.statistics()).toEqual({ requests: 2, renewals: 1, fromStore: 0, failures: 1 })
  })
})

describe('a refresh', () => {
  it.each([
    ['at 80 % of a long lifetime', 43_200, 0.8 * 43_200_000],
    ['five minutes before the end of a shorter one', 1200, 15 * minute],
    ['at half of a short one', 300, 150_000],
  ])('begins in the background %s', async (_name, seconds, due) => {
    await using server = await startTokenServer(issueTokens(seconds))
    const { token, runtime } = createSubject(server)
    expect(await token()).toBe('token-1')
    runtime.clock.advance(due - 1)
    expect(await token()).toBe('token-1')
    expect(server.seen).toHaveLength(1)
    runtime.clock.advance(1)
    expect(await token()).toBe('token-1')
    await waitUntil(() => server.seen.length === 2)
    await waitUntil(() => runtime.logger.lines.filter((line) => line.level === 'debug').length === 2)
    expect(await token()).toBe('token-2')
    expect(server.seen).toHaveLength(2)
  })

  it.each([
    ['in the last minute', 3600, 3600_000 - minute],
    ['in the last tenth of a short lifetime', 100, 90_000],
  ])('is waited for %s', async (_name, seconds, due) => {
    await using server = await startTokenServer(issueTokens(seconds))
    const { token, runtime } = createSubject(server)
    await token()
    runtime.clock.advance(due)
    expect(await token()).toBe('token-2')
  })

  it('does not delay calls while it runs in the background, and happens once', async () => {
    await using server = await startTokenServer(issueTokens(1000))
    const { token, runtime } = createSubject(server)
    await token()
    const held = createGate()
    server.handler = async (request, response, number) => {
      await held.opened
      return issueTokens(1000)(request, response, number)
    }
    runtime.clock.advance(800_000)
    expect(await Promise.all(Array.from({ length: 100 }, () => token()))).toEqual(Array(100).fill('token-1'))
    await waitUntil(() => server.seen.length === 2)
    expect(await token()).toBe('token-1')
    runtime.clock.advance(150_000)
    // The last minute: now it is waited for, and the one under way serves.
    const waiting = token()
    held.open()
    expect(await waiting).toBe('token-2')
    expect(server.seen).toHaveLength(2)
  })

  it('fails no call in the background, and is tried again after a growing pause', async () => {
    await using server = await startTokenServer(issueTokens(10_000))
    const { token, runtime, manager } = createSubject(server)
    await token()
    server.handler = (_request, response) => void response.writeHead(500).end()
    runtime.clock.advance(8_000_000)
    for (const [failures, pause] of [750, 1500, 3000].entries()) {
      expect(await token()).toBe('token-1')
      await waitUntil(() => manager.statistics().failures === failures + 1)
      runtime.clock.advance(pause - 1)
      expect(await token()).toBe('token-1')
      expect(server.seen).toHaveLength(failures + 2)
      runtime.clock.advance(1)
    }
    expect(runtime.logger.lines.filter((line) => line.level === 'warn')).toHaveLength(3)
    server.handler = issueTokens(10_000)
    await token()
    await waitUntil(() => manager.statistics().renewals === 2)
    expect(await token()).toBe('token-5')
  })

  it('leaves the old token in use until its end when it fails in the last minute', async () => {
    await using server = await startTokenServer(issueTokens(3600))
    const { token, runtime } = createSubject(server)
    await token()
    server.handler = (_request, response) => void response.writeHead(503).end()
    runtime.clock.advance(3600_000 - 30_000)
    expect(await token()).toBe('token-1')
    expect(server.seen).toHaveLength(2)
    expect(await token()).toBe('token-1')
    expect(server.seen).toHaveLength(2)
    runtime.clock.advance(30_000)
    expect((await captureError(token())).code).toBe('TOKEN_REQUEST_FAILED')
  })

  it('calls the listener, whose errors fail no call', async () => {
    await using server = await startTokenServer(issueTokens(3600))
    const seen: TokenRenewal[] = []
    const tokenManager = new TokenManager({
      onRenewal: (renewal) => {
        seen.push(renewal)
        throw new Error('mistake')
      },
    })
    const { token, runtime } = createSubject(server, { tokenManager })
    expect(await token()).toBe('token-1')
    expect(seen).toEqual([
      {
        baseUrl: server.baseUrl,
        clientId: 'a.tenant',
        expiresAt: runtime.clock.now() + 3600_000,
        source: 'request',
      },
    ])
    expect(runtime.logger.lines.map((line) => line.level)).toContain('error')
  })
})
