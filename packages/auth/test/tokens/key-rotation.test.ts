import { describe, expect, it } from 'vitest'
import { clientCredentials, fileTokenStore, TokenManager } from '../../src/index.ts'
import { createOwnPlace, credentialPlaces } from '../support/credential-places.ts'
import { folderOfEachTest } from '../support/folder-of-each-test.ts'
import { startKeyServer } from '../support/key-server.ts'
import { never, testRuntime } from '../support/runtime.ts'
import { createTokenClient } from '../support/token-client.ts'
import { until } from '../support/until.ts'

const folder = folderOfEachTest()
const old = { clientId: 'old.tenant', clientSecret: 'canary-old' }
const fresh = { clientId: 'new.tenant', clientSecret: 'canary-new' }
const both = { 'old.tenant': 'canary-old', 'new.tenant': 'canary-new' }

describe.each(credentialPlaces)('credentials that are replaced in %s', (_name, createPlace) => {
  it.each([
    ['another client ID', fresh],
    ['another secret for the same client ID', { ...old, clientSecret: 'canary-new' }],
  ])('are found after the old ones were revoked: %s', async (_kind, next) => {
    await using server = await startKeyServer(both)
    const place = createPlace(folder().file('profiles.json'))
    await place.put(old)
    const { authenticator, token, refuse } = createTokenClient(server, { credentials: place.source })
    expect(await token()).toBe('old.tenant-1')
    await place.put(next)
    server.keys.clear()
    server.keys.set(next.clientId, next.clientSecret)
    // A revoked key loses its tokens as well.
    await refuse()
    const calls = await Promise.all(Array.from({ length: 100 }, () => token()))
    expect(new Set(calls).size).toBe(1)
    expect(calls[0]).toMatch(new RegExp(`^${next.clientId}-`))
    const host = new URL(server.baseUrl).host
    expect(await authenticator.resolve(never())).toMatchObject({ credentialKey: `${next.clientId}@${host}` })
    expect(server.seen).toHaveLength(3)
  })
})

describe('a source of credentials', () => {
  it('is asked once for a refused token request, and once more by calls that come during the pause', async () => {
    await using server = await startKeyServer({})
    const place = createOwnPlace(old)
    const { fail } = createTokenClient(server, { credentials: place.source })
    await Promise.all(Array.from({ length: 200 }, () => fail()))
    expect(place.asked).toBe(2)
    await Promise.all(Array.from({ length: 200 }, () => fail()))
    expect(place.asked).toBe(3)
    expect(server.seen).toHaveLength(1)
  })

  it('that is slow is asked for a hundredth of the time at most', async () => {
    await using server = await startKeyServer({})
    const place = createOwnPlace(old)
    const { load } = place
    const { fail, runtime } = createTokenClient(server, { credentials: place.source })
    place.load = (signal) => {
      runtime.clock.advance(2)
      return load(signal)
    }
    for (let call = 0; call < 50; call += 1) await fail()
    expect(place.asked).toBe(2)
    runtime.clock.advance(199)
    await fail()
    expect(place.asked).toBe(2)
    runtime.clock.advance(1)
    for (let call = 0; call < 50; call += 1) await fail()
    expect(place.asked).toBe(3)
    expect(server.seen).toHaveLength(1)
  })

  it('that does not respond leaves the error of the refusal', async () => {
    await using server = await startKeyServer({})
    const place = createOwnPlace(old)
    const { fail, runtime } = createTokenClient(
      server,
      { credentials: place.source },
      { attemptTimeout: 5000 },
    )
    await fail()
    place.load = () => new Promise(() => undefined)
    const failing = fail()
    await until(() => runtime.clock.sleeping > 0)
    runtime.clock.advance(5000)
    expect(await failing).toMatchObject({ code: 'TOKEN_REQUEST_FAILED', status: 401 })
    expect(runtime.clock.sleeping).toBe(0)
  })

  it('is not asked because the service is in trouble', async () => {
    await using server = await startKeyServer(both)
    const place = createOwnPlace(old)
    const transport = { send: async () => ({ status: 503, headers: {}, body: '' }) }
    const { fail } = createTokenClient(server, { credentials: place.source }, { transport })
    await fail()
    await fail()
    expect(place.asked).toBe(1)
  })

  it('that gives the right credentials during the pause ends it at once', async () => {
    await using server = await startKeyServer({ 'old.tenant': 'other' })
    const place = createOwnPlace(old)
    const { fail, token } = createTokenClient(server, { credentials: place.source })
    for (let call = 0; call < 5; call += 1) await fail()
    expect(server.seen).toHaveLength(1)
    await place.put({ ...old, clientSecret: 'other' })
    expect(await token()).toBe('old.tenant-2')
  })

  it('that gives one wrong key after the other costs three token requests, and then one in each pause', async () => {
    await using server = await startKeyServer({})
    const place = createOwnPlace(old)
    const { fail, runtime } = createTokenClient(server, { credentials: place.source })
    await fail()
    for (let key = 0; key < 30; key += 1) {
      await place.put({ clientId: `key-${key}.tenant`, clientSecret: 'wrong' })
      for (let call = 0; call < 3; call += 1) expect(await fail()).toMatchObject({ status: 401 })
    }
    expect(server.seen).toHaveLength(1 + 3)
    runtime.clock.advance(749)
    await fail()
    expect(server.seen).toHaveLength(1 + 3)
    // The old key and the newest one.
    runtime.clock.advance(1)
    await fail()
    expect(server.seen).toHaveLength(1 + 3 + 2)
  })

  it('is asked again with each renewal, so that the old key is out of use before it is revoked', async () => {
    await using server = await startKeyServer(both)
    const place = createOwnPlace(old)
    const { manager, token, runtime } = createTokenClient(server, { credentials: place.source })
    await token()
    await place.put(fresh)
    expect(await token()).toBe('old.tenant-1')
    runtime.clock.advance(800_000)
    // Neither the renewal nor the change makes calls wait.
    expect(await token()).toBe('old.tenant-1')
    await until(() => manager.statistics().renewals === 3)
    expect(await token()).toBe('new.tenant-1')
    runtime.clock.advance(10 * 800_000)
    await token()
    expect(server.count('old.tenant')).toBe(2)
  })

  it('is asked when a renewal in the background is refused, and no call has to wait', async () => {
    await using server = await startKeyServer(both)
    const place = createOwnPlace(old)
    const { manager, token, runtime } = createTokenClient(server, { credentials: place.source })
    await token()
    await place.put(fresh)
    server.keys.delete('old.tenant')
    runtime.clock.advance(800_000)
    expect(await token()).toBe('old.tenant-1')
    await until(() => manager.statistics().renewals === 2)
    expect(await token()).toBe('new.tenant-1')
  })
})

describe('credentials that are half-written', () => {
  it.each([
    ['unreadable', undefined],
    ['cut short', { ...fresh, clientSecret: 'canary' }],
  ])('and %s disturb no call that has a valid token', async (_name, half) => {
    await using server = await startKeyServer(both)
    const place = createOwnPlace(old)
    const { load } = place
    const { manager, token, runtime } = createTokenClient(server, { credentials: place.source })
    await token()
    if (half === undefined) place.load = () => Promise.reject(new Error('canary'))
    else await place.put(half)
    server.keys.delete('old.tenant')
    runtime.clock.advance(800_000)
    for (let call = 0; call < 5; call += 1) expect(await token()).toBe('old.tenant-1')
    await until(() => manager.statistics().failures > (half === undefined ? 0 : 1))
    expect(await token()).toBe('old.tenant-1')
    // Complete by the time of the next attempt.
    place.load = load
    await place.put(fresh)
    runtime.clock.advance(2000)
    expect(await token()).toBe('old.tenant-1')
    await until(() => manager.statistics().renewals === 2)
    expect(await token()).toMatch(/^new\.tenant-/)
    expect(JSON.stringify(runtime.logger.lines)).not.toContain('canary')
  })

  it('and unreadable are reported once in a row', async () => {
    await using server = await startKeyServer({})
    const place = createOwnPlace(old)
    const { fail, runtime } = createTokenClient(server, { credentials: place.source })
    await fail()
    place.load = () => Promise.reject(new Error('Broken.'))
    for (let call = 0; call < 5; call += 1) expect(await fail()).toMatchObject({ status: 401 })
    expect(runtime.logger.lines.filter(({ level }) => level === 'warn')).toHaveLength(1)
  })

  it('and accepted, but by an API in trouble, are tried again after the pause', async () => {
    await using server = await startKeyServer(both)
    const place = createOwnPlace(old)
    const { fail, token, refuse, runtime } = createTokenClient(server, { credentials: place.source })
    await token()
    await place.put(fresh)
    server.keys.delete('old.tenant')
    const { transport } = runtime
    const send = transport.send.bind(transport)
    let isDown = true
    Object.assign(runtime.transport, {
      send: (request: Parameters<typeof send>[0]) =>
        isDown && request.headers['authorization'] === `Basic ${btoa('new.tenant:canary-new')}`
          ? Promise.resolve({ status: 503, headers: {}, body: '' })
          : send(request),
    })
    await refuse()
    expect(await fail()).toMatchObject({ status: 503, isRetryable: true, retryAfter: 750 })
    isDown = false
    runtime.clock.advance(750)
    expect(await token()).toBe('new.tenant-1')
  })
})

describe('credentials of another account', () => {
  it.each([
    ['another Cloud ID', { clientId: 'new.other' }],
    ['another base URL', { baseUrl: 'https://other.api.openvpn.com' }],
  ])('(%s) are not taken by a program that is running', async (_name, difference) => {
    await using server = await startKeyServer({ ...both, 'new.other': 'canary-new' })
    const place = createOwnPlace(old)
    const { load } = place
    const runtime = testRuntime()
    const credentials = {
      name: 'own',
      load: async (signal: AbortSignal) => {
        const loaded = await load(signal)
        return loaded && { baseUrl: server.baseUrl, ...loaded, ...(isMoved ? difference : {}) }
      },
    }
    let isMoved = false
    const authenticator = clientCredentials({ credentials })(runtime)
    const first = await authenticator.token(never())
    await place.put(fresh)
    isMoved = true
    server.keys.delete('old.tenant')
    await authenticator.invalidate(first)
    await expect(authenticator.token(never())).rejects.toMatchObject({ status: 401 })
    expect(await authenticator.resolve(never())).toMatchObject({ baseUrl: server.baseUrl })
    expect(runtime.logger.lines).toContainEqual(
      expect.objectContaining({
        level: 'warn',
        message: expect.stringMatching(/another Cloud ID/) as string,
      }),
    )
    expect(server.count('new.other')).toBe(0)
    await authenticator.close?.()
  })
})

describe('clients that share a token manager', () => {
  it('each ask their own source, and share the token of the new key', async () => {
    await using server = await startKeyServer(both)
    const tokenManager = new TokenManager()
    const places = [createOwnPlace(old), createOwnPlace(old)]
    const clients = places.map(({ source }) =>
      createTokenClient(server, { tokenManager, credentials: source }),
    )
    expect(await Promise.all(clients.map(({ token }) => token()))).toEqual(['old.tenant-1', 'old.tenant-1'])
    await Promise.all(places.map((place) => place.put(fresh)))
    server.keys.delete('old.tenant')
    await clients[0]?.refuse()
    expect(await Promise.all(clients.map(({ token }) => token()))).toEqual(['new.tenant-1', 'new.tenant-1'])
    expect(server.count('old.tenant')).toBe(2)
  })

  it('may be rotated one after the other', async () => {
    await using server = await startKeyServer(both)
    const tokenManager = new TokenManager()
    const first = createOwnPlace(old)
    const one = createTokenClient(server, { tokenManager, credentials: first.source })
    const other = createTokenClient(server, { tokenManager, credentials: createOwnPlace(old).source })
    expect(await Promise.all([one.token(), other.token()])).toEqual(['old.tenant-1', 'old.tenant-1'])
    await first.put(fresh)
    server.keys.delete('old.tenant')
    await one.refuse()
    expect(await one.token()).toBe('new.tenant-1')
    expect(await other.fail()).toMatchObject({ status: 401 })
    expect(await one.token()).toBe('new.tenant-1')
  })
})

describe('the tokens of former credentials', () => {
  it('that are refused late leave those of the present ones alone', async () => {
    await using server = await startKeyServer(both)
    const place = createOwnPlace(old)
    const { authenticator, token } = createTokenClient(server, { credentials: place.source })
    const former = await authenticator.token(never())
    await place.put(fresh)
    server.keys.delete('old.tenant')
    await authenticator.invalidate(former)
    expect(await token()).toBe('new.tenant-1')
    expect(await authenticator.invalidate(former)).toBeUndefined()
    expect(await token()).toBe('new.tenant-1')
    expect(server.count('new.tenant')).toBe(1)
  })

  it('in a file are replaced, with the old path and another secret or client ID', async () => {
    await using server = await startKeyServer(both)
    const path = folder().file('token.json')
    const createClient = (pair: typeof old) =>
      createTokenClient(server, { ...pair, tokenStore: fileTokenStore({ path }) })
    expect(await createClient(old).token()).toBe('old.tenant-1')
    expect(await createClient(fresh).token()).toBe('new.tenant-1')
    server.keys.set('new.tenant', 'canary-newer')
    const newer = { ...fresh, clientSecret: 'canary-newer' }
    expect(await createClient(newer).token()).toBe('new.tenant-2')
    expect(await createClient(newer).token()).toBe('new.tenant-2')
    expect(server.seen).toHaveLength(3)
  })

  it('in a file do not stand in the way of a program that is running', async () => {
    await using server = await startKeyServer(both)
    const place = createOwnPlace(old)
    const tokenStore = fileTokenStore({ path: folder().file('token.json') })
    const { token, refuse } = createTokenClient(server, { credentials: place.source, tokenStore })
    await token()
    await place.put(fresh)
    server.keys.delete('old.tenant')
    await refuse()
    expect(await token()).toBe('new.tenant-1')
  })
})

it('closing a client ends the question to its source', async () => {
  await using server = await startKeyServer({})
  const place = createOwnPlace(old)
  const { authenticator, fail, runtime } = createTokenClient(server, { credentials: place.source })
  await fail()
  let reason: unknown
  place.load = (signal) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        reason = signal.reason
        reject(signal.reason)
      })
    })
  const failing = fail()
  await until(() => runtime.clock.sleeping > 0)
  await authenticator.close?.()
  expect(await failing).toMatchObject({ code: 'TOKEN_REQUEST_FAILED' })
  expect(reason).toMatchObject({ code: 'CLIENT_CLOSED' })
  expect(runtime.clock.sleeping).toBe(0)
})
