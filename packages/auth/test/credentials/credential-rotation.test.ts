import { Secret } from '@cloudconnexa/core'
import { describe, expect, it } from 'vitest'
import { clientCredentials, fileTokenStore, TokenManager } from '../../src/index.ts'
import { digestTokenKey } from '../../src/store.ts'
import { createOwnPlace, credentialPlaces } from '../support/credential-places.ts'
import { useTempFolder } from '../support/use-temp-folder.ts'
import { startKeyServer } from '../support/key-server.ts'
import { never, createTestRuntime } from '../support/runtime.ts'
import { createTokenClient } from '../support/token-client.ts'
import { waitUntil } from '../support/wait-until.ts'

const folder = useTempFolder()
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
    const credentialKey = await digestTokenKey({ baseUrl: server.baseUrl, clientId: next.clientId })
    expect(await authenticator.getEndpoint(never())).toMatchObject({ credentialKey })
    expect(server.seen).toHaveLength(3)
  })
})

describe('credentials that are for reading only', () => {
  it.each([
    ['the first ones', true, undefined],
    ['the next ones', undefined, true],
  ])('keep the client read-only when they are replaced: %s', async (_, first, next) => {
    await using server = await startKeyServer(both)
    const settings = [first, next]
    const pairs = [old, fresh]
    const source = {
      name: 'own',
      load: async () => {
        const { clientId, clientSecret } = pairs.shift() ?? fresh
        const readOnly = settings.shift()
        const credentials = { clientId, clientSecret: new Secret(clientSecret) }
        return readOnly === undefined ? credentials : { ...credentials, readOnly }
      },
    }
    const { authenticator, token, refuse } = createTokenClient(server, { credentials: source })
    await token()
    expect((await authenticator.getEndpoint(never())).readOnly).toBe(first)
    server.keys.delete('old.tenant')
    await refuse()
    expect(await token()).toMatch(/^new/)
    expect(await authenticator.getEndpoint(never())).toMatchObject({ readOnly: true })
  })
})

describe('a source of credentials', () => {
  it('is read once for a refused token request, and once more by calls that come during the pause', async () => {
    await using server = await startKeyServer({})
    const place = createOwnPlace(old)
    const { fail } = createTokenClient(server, { credentials: place.source })
    await Promise.all(Array.from({ length: 200 }, () => fail()))
    expect(place.asked).toBe(2)
    await Promise.all(Array.from({ length: 200 }, () => fail()))
    expect(place.asked).toBe(3)
    expect(server.seen).toHaveLength(1)
  })

  it('is read for a hundredth of the time at most when it is slow', async () => {
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

  it('leaves the error of the refusal when it does not respond', async () => {
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
    await waitUntil(() => runtime.clock.sleeping > 0)
    runtime.clock.advance(5000)
    expect(await failing).toMatchObject({ code: 'TOKEN_REQUEST_FAILED', status: 401 })
    expect(runtime.clock.sleeping).toBe(0)
  })

  it('is not read because the service fails', async () => {
    await using server = await startKeyServer(both)
    const place = createOwnPlace(old)
    const transport = { send: async () => ({ status: 503, headers: {}, body: '' }) }
    const { fail } = createTokenClient(server, { credentials: place.source }, { transport })
    await fail()
    await fail()
    expect(place.asked).toBe(1)
  })

  it('ends the pause at once when it returns the right credentials', async () => {
    await using server = await startKeyServer({ 'old.tenant': 'other' })
    const place = createOwnPlace(old)
    const { fail, token } = createTokenClient(server, { credentials: place.source })
    for (let call = 0; call < 5; call += 1) await fail()
    expect(server.seen).toHaveLength(1)
    await place.put({ ...old, clientSecret: 'other' })
    expect(await token()).toBe('old.tenant-2')
  })

  it('costs three token requests, and then one in each pause, when it returns one wrong key after the other', async () => {
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

  it('is read again with each renewal, so that the old key is out of use before it is revoked', async () => {
    await using server = await startKeyServer(both)
    const place = createOwnPlace(old)
    const { manager, token, runtime } = createTokenClient(server, { credentials: place.source })
    await token()
    await place.put(fresh)
    expect(await token()).toBe('old.tenant-1')
    runtime.clock.advance(800_000)
    // Neither the renewal nor the change makes calls wait.
    expect(await token()).toBe('old.tenant-1')
    await waitUntil(() => manager.statistics().renewals === 3)
    expect(await token()).toBe('new.tenant-1')
    runtime.clock.advance(10 * 800_000)
    await token()
    expect(server.count('old.tenant')).toBe(2)
  })

  it('is read when a renewal in the background is refused, and no call has to wait', async () => {
    await using server = await startKeyServer(both)
    const place = createOwnPlace(old)
    const { manager, token, runtime } = createTokenClient(server, { credentials: place.source })
    await token()
    await place.put(fresh)
    server.keys.delete('old.tenant')
    runtime.clock.advance(800_000)
    expect(await token()).toBe('old.tenant-1')
    await waitUntil(() => manager.statistics().renewals === 2)
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
    await waitUntil(() => manager.statistics().failures > (half === undefined ? 0 : 1))
    expect(await token()).toBe('old.tenant-1')
    // Complete by the time of the next attempt.
    place.load = load
    await place.put(fresh)
    runtime.clock.advance(2000)
    expect(await token()).toBe('old.tenant-1')
    await waitUntil(() => manager.statistics().renewals === 2)
    expect(await token()).toMatch(/^new\.tenant-/)
    expect(JSON.stringify(runtime.logger.lines)).not.toContain('canary')
  })

  it('are reported once in a row when they are unreadable', async () => {
    await using server = await startKeyServer({})
    const place = createOwnPlace(old)
    const { fail, runtime } = createTokenClient(server, { credentials: place.source })
    await fail()
    place.load = () => Promise.reject(new Error('Broken.'))
    for (let call = 0; call < 5; call += 1) expect(await fail()).toMatchObject({ status: 401 })
    expect(runtime.logger.lines.filter(({ level }) => level === 'warn')).toHaveLength(1)
  })

  it('are tried again after the pause when the API that accepts them fails', async () => {
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
    const runtime = createTestRuntime()
    const credentials = {
      name: 'own',
      load: async (signal: AbortSignal) => {
        const loaded = await load(signal)
        return loaded && { baseUrl: server.baseUrl, ...loaded, ...(isMoved ? difference : {}) }
      },
    }
    let isMoved = false
    const authenticator = clientCredentials({ credentials })(runtime)
    const first = await authenticator.getToken(never())
    await place.put(fresh)
    isMoved = true
    server.keys.delete('old.tenant')
    await authenticator.invalidate(first)
    await expect(authenticator.getToken(never())).rejects.toMatchObject({ status: 401 })
    expect(await authenticator.getEndpoint(never())).toMatchObject({ baseUrl: server.baseUrl })
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
  it('read their own sources, and share the token of the new key', async () => {
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
  it('do not affect those of the current ones when they are refused late', async () => {
    await using server = await startKeyServer(both)
    const place = createOwnPlace(old)
    const { authenticator, token } = createTokenClient(server, { credentials: place.source })
    const former = await authenticator.getToken(never())
    await place.put(fresh)
    server.keys.delete('old.tenant')
    await authenticator.invalidate(former)
    expect(await token()).toBe('new.tenant-1')
    expect(await authenticator.invalidate(former)).toBeUndefined()
    expect(await token()).toBe('new.tenant-1')
    expect(server.count('new.tenant')).toBe(1)
  })

  it('are replaced in a file with the old path and another secret or client ID', async () => {
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

  it('do not block a program that is running when they are in a file', async () => {
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

it('ends the read of a source when the client is closed', async () => {
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
  await waitUntil(() => runtime.clock.sleeping > 0)
  await authenticator.close?.()
  expect(await failing).toMatchObject({ code: 'TOKEN_REQUEST_FAILED' })
  expect(reason).toMatchObject({ code: 'CLIENT_CLOSED' })
  expect(runtime.clock.sleeping).toBe(0)
})
