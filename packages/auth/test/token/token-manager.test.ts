import type { AccessToken, Authenticator } from '@cloudconnexa/core/runtime'
import { describe, expect, it } from 'vitest'
import {
  clientCredentials,
  type ClientCredentialsOptions,
  memoryTokenStore,
  TokenManager,
  type TokenRenewal,
  type TokenStore,
} from '../../src/index.ts'
import { captureError } from '../support/capture-error.ts'
import { never, createTestRuntime, type TestRuntime } from '../support/runtime.ts'
import { startTokenServer, issueTokens, type TokenServer } from '../support/token-server.ts'

const minute = 60_000

interface Subject {
  readonly manager: TokenManager
  readonly runtime: TestRuntime
  readonly token: (signal?: AbortSignal) => Promise<string>
  readonly invalidate: Authenticator['invalidate']
  readonly accessToken: () => Promise<AccessToken>
}

function createSubject(server: TokenServer, options: ClientCredentialsOptions = {}): Subject {
  // The clock is set forward by hours while requests are under way.
  const runtime = createTestRuntime({ attemptTimeout: 24 * 60 * minute })
  const manager =
    options.tokenManager ?? new TokenManager(options.tokenStore && { store: options.tokenStore })
  const { tokenStore: _given, ...rest } = options
  const authenticator = clientCredentials({
    clientId: 'a.tenant',
    clientSecret: 'secret',
    baseUrl: server.baseUrl,
    ...rest,
    tokenManager: manager,
  })(runtime)
  return {
    manager,
    runtime,
    token: async (signal = never()) => (await authenticator.getToken(signal)).secret.reveal(),
    accessToken: async () => authenticator.getToken(never()),
    invalidate: (token) => authenticator.invalidate(token),
  }
}

/** Waits until something is so. Bounded by the time limit of the test. */
async function waitUntil(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve))
}

/** Holds responses back until it is opened. */
function createGate(): { readonly opened: Promise<void>; open(): void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { opened: promise, open: resolve }
}

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

describe('a call that is cancelled', () => {
  it('rejects at the next turn of the event loop with its own reason, and the others get the token', async () => {
    const held = createGate()
    await using server = await startTokenServer(async (request, response, number) => {
      await held.opened
      return issueTokens(60)(request, response, number)
    })
    const { token } = createSubject(server)
    const controller = new AbortController()
    const staying = token()
    const leaving = token(controller.signal)
    await waitUntil(() => server.seen.length === 1)
    const reason = { what: 'my own reason' }
    let left: unknown
    leaving.catch((error: unknown) => {
      left = error
    })
    controller.abort(reason)
    await new Promise((resolve) => setImmediate(resolve))
    expect(left).toBe(reason)
    held.open()
    expect(await staying).toBe('token-1')
  })

  it('aborts the request when it was the last one, and the next call makes its own', async () => {
    let ended = 0
    await using server = await startTokenServer((_request, response) => {
      response.on('close', () => {
        ended += 1
      })
    })
    const { token } = createSubject(server)
    const first = new AbortController()
    const second = new AbortController()
    const waiting = Promise.allSettled([token(first.signal), token(second.signal)])
    await waitUntil(() => server.seen.length === 1)
    first.abort(new Error('one'))
    second.abort(new Error('two'))
    const results = await waiting
    expect(results.map((result) => result.status === 'rejected' && String(result.reason))).toEqual([
      'Error: one',
      'Error: two',
    ])
    await waitUntil(() => ended === 1)
    server.handler = issueTokens(60)
    expect(await token()).toBe('token-2')
  })

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8])(
    'shares one request with all calls that come %i steps later',
    async (steps) => {
      await using server = await startTokenServer(() => undefined)
      const { token } = createSubject(server)
      const controller = new AbortController()
      const leaving = expect(token(controller.signal)).rejects.toBe('gone')
      await waitUntil(() => server.seen.length === 1)
      server.handler = issueTokens(60)
      controller.abort('gone')
      for (let step = 0; step < steps; step += 1) await Promise.resolve()
      // A call that comes too early joins the request that gets no response, and keeps it alive: abort it as well.
      const early = new AbortController()
      const first = token(early.signal).catch(() => 'aborted')
      await Promise.resolve()
      const second = token(early.signal).catch(() => 'aborted')
      await leaving
      for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
      early.abort('too early')
      expect(await first).toBe(await second)
      expect(await token()).toBe('token-2')
      expect(server.seen).toHaveLength(2)
    },
  )

  it('does not abort a refresh in the background that it had joined', async () => {
    const held = createGate()
    await using server = await startTokenServer(issueTokens(1000))
    const { token, runtime, manager } = createSubject(server)
    await token()
    server.handler = async (request, response, number) => {
      await held.opened
      return issueTokens(1000)(request, response, number)
    }
    runtime.clock.advance(900_000)
    await token()
    await waitUntil(() => server.seen.length === 2)
    runtime.clock.advance(50_000)
    const controller = new AbortController()
    const leaving = expect(token(controller.signal)).rejects.toBe('gone')
    await new Promise((resolve) => setImmediate(resolve))
    controller.abort('gone')
    await leaving
    held.open()
    await waitUntil(() => manager.statistics().renewals === 2)
    expect(await token()).toBe('token-2')
    expect(server.seen).toHaveLength(2)
  })

  it('requests nothing when it was cancelled before', async () => {
    await using server = await startTokenServer()
    const { token } = createSubject(server)
    await expect(token(AbortSignal.abort('no'))).rejects.toBe('no')
    expect(server.seen).toHaveLength(0)
  })

  it('rejects, as all others do, when the manager is closed, and the request is aborted', async () => {
    await using server = await startTokenServer(() => undefined)
    const { token, manager } = createSubject(server)
    const waiting = captureError(token())
    await waitUntil(() => server.seen.length === 1)
    await manager.close()
    expect((await waiting).code).toBe('CLIENT_CLOSED')
    expect((await captureError(token())).code).toBe('CLIENT_CLOSED')
  })
})

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
