import { mkdtemp, rm } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileTokenStore, memoryTokenStore, TokenManager, type TokenStore } from '@cloudconnexa/auth'
import { AuthenticationError, TokenRequestError } from '@cloudconnexa/errors'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reportFigures } from '../../../core/test/support/report-figures.ts'
import { CloudConnexaClient, type CloudConnexaClientOptions } from '../../src/index.ts'
import { startTokenApi, type TokenApi } from './support/token-api.ts'
import { transports } from './support/transports.ts'
import { createVirtualTime } from './support/virtual-time.ts'

// The figures are those of a thousand calls; that it holds is seen with fewer.
const crowd = process.env['TRUST'] === 'long' ? 1000 : 100
const figures: Record<string, number> = { calls: crowd }

reportFigures('token-failures', () => figures)

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloudconnexa-trust-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

type Responder = (response: ServerResponse) => void

const refuse =
  (status: number, headers: Record<string, string> = {}): Responder =>
  (response) =>
    void response.writeHead(status, headers).end()

/** What the token endpoint does, and how many token requests a crowd of calls may cost until all have failed. */
const failures: readonly (readonly [string, Responder, number])[] = [
  ['401', refuse(401), 1],
  ['403', refuse(403), 1],
  // Four attempts more for each call, all of them after a pause.
  ['429', refuse(429), 5],
  ['503', refuse(503), 5],
  ['Cut', (response) => void response.destroy(), 5],
  // Longer than a call waits: the calls that see it fail, the others try again after two minutes at the latest.
  ['RetryAfterAYear', refuse(503, { 'retry-after': '31536000' }), 5],
]
const stores: readonly (readonly [string, () => TokenStore])[] = [
  ['memory', () => memoryTokenStore()],
  ['file', () => fileTokenStore({ path: join(folder, 'token.json') })],
]

interface Subject extends AsyncDisposable {
  readonly client: CloudConnexaClient
  /** The virtual time in milliseconds. */
  readonly elapsed: () => number
  /** Sets the wall time forward, as where the machine sleeps. */
  readonly setForward: (milliseconds: number) => void
}

function createSubject(api: TokenApi, options: CloudConnexaClientOptions = {}): Subject {
  const got = transports['got']?.()
  if (got === undefined) throw new Error('There is no such transport.')
  const { clock, transport } = createVirtualTime(got)
  const client = new CloudConnexaClient({
    clientId: 'a.tenant',
    clientSecret: 'secret',
    baseUrl: api.url,
    validate: 'off',
    clock,
    transport,
    ...options,
  })
  return {
    client,
    elapsed: () => clock.monotonic(),
    setForward: (milliseconds) => clock.setWallTime(clock.now() + milliseconds),
    [Symbol.asyncDispose]: async () => {
      await client.close()
      await got.close?.()
    },
  }
}

async function settle(client: CloudConnexaClient, count: number = crowd): Promise<readonly unknown[]> {
  const results = await Promise.allSettled(Array.from({ length: count }, () => client.networks.get('1')))
  return results.map((result) => (result.status === 'rejected' ? (result.reason as unknown) : undefined))
}

describe.each(stores)(
  `${String(crowd)} calls with a %s store, while the token endpoint`,
  (store, createStore) => {
    it.each(failures)('fails (%s)', async (name, respond, most) => {
      await using api = await startTokenApi()
      api.respondToToken = respond
      await using subject = createSubject(api, { tokenStore: createStore() })
      const errors = await settle(subject.client)
      figures[`${store}${name}`] = api.tokenRequests
      figures[`${store}${name}Seconds`] = Math.round(subject.elapsed() / 1000)
      expect(errors.filter((error) => error instanceof TokenRequestError)).toHaveLength(crowd)
      expect(new Set(errors).size).toBe(crowd)
      expect(api.tokenRequests).toBeLessThanOrEqual(most)
      expect(api.calls).toBe(0)
    })

    it('fails for a few seconds, all succeed', async () => {
      await using api = await startTokenApi()
      const { respondToToken: issue } = api
      api.respondToToken = (response, number) =>
        number < 4 ? refuse(503)(response) : issue(response, number)
      await using subject = createSubject(api, { tokenStore: createStore() })
      expect(new Set(await settle(subject.client))).toEqual(new Set([undefined]))
      expect(api.tokenRequests).toBe(4)
      expect(api.calls).toBe(crowd)
    })
  },
)

describe('401 to every token', () => {
  it.each(stores)(
    'costs one replacement and then one token request in each pause (%s)',
    async (store, createStore) => {
      await using api = await startTokenApi()
      const { respondToToken: issue } = api
      api.respondToToken = (response, number) => {
        issue(response, number)
        api.revoke()
      }
      await using subject = createSubject(api, { tokenStore: createStore() })
      const errors = await settle(subject.client)
      expect(errors.every((error) => error instanceof AuthenticationError)).toBe(true)
      expect(errors[0]).toMatchObject({ status: 401, outcome: 'refused' })
      for (let call = 0; call < 20; call += 1) await settle(subject.client, 1)
      figures[`${store}ApiRefusesAll`] = api.tokenRequests
      figures[`${store}ApiRefusesAllSeconds`] = Math.round(subject.elapsed() / 1000)
      // A replacement, and one more after each of the two pauses that are short enough to be waited for.
      expect(api.tokenRequests).toBeLessThanOrEqual(4)
    },
  )

  it('and recovers finds its calls with the token that was kept', async () => {
    await using api = await startTokenApi()
    const { respondToToken: issue } = api
    let last = 0
    api.respondToToken = (response, number) => {
      issue(response, number)
      api.revoke()
      last = number
    }
    await using subject = createSubject(api)
    await settle(subject.client, 10)
    const { tokenRequests } = api
    expect(tokenRequests).toBeLessThanOrEqual(4)
    api.accept(last)
    expect(await settle(subject.client, 10)).toEqual(Array.from({ length: 10 }, () => undefined))
    expect(api.tokenRequests).toBe(tokenRequests)
  })
})

describe('revoked tokens', () => {
  it('twice while nobody calls, here and in the store, fail no call', async () => {
    await using api = await startTokenApi()
    const store = memoryTokenStore()
    await using one = createSubject(api, { tokenStore: store })
    await using other = createSubject(api, { tokenStore: store })
    await one.client.networks.get('1')
    api.revoke()
    await other.client.networks.get('1')
    api.revoke()
    expect(api.tokenRequests).toBe(2)
    // Holds the first token; the second one is in the store. Both are dead.
    await one.client.networks.create({ name: 'office' })
    expect(api.tokenRequests).toBe(3)
  })

  it.each(stores)('again and again fail no call (%s)', async (_store, createStore) => {
    await using api = await startTokenApi()
    await using subject = createSubject(api, { tokenStore: createStore() })
    for (let round = 0; round < 10; round += 1) {
      expect(new Set(await settle(subject.client, 5))).toEqual(new Set([undefined]))
      api.revoke()
    }
    expect(api.tokenRequests).toBe(10)
  })

  it('and then end while the call is under way, as where the machine sleeps, are renewed once more', async () => {
    await using api = await startTokenApi()
    await using subject = createSubject(api)
    await subject.client.networks.get('1')
    api.revoke()
    // The second token has ended by the time the API looks at it.
    let slept = false
    api.beforeCall = (number) => {
      if (number !== 3) return
      slept = true
      subject.setForward(24 * 3_600_000)
      api.revoke()
    }
    await subject.client.networks.create({ name: 'office' })
    expect(slept).toBe(true)
    expect(api.tokenRequests).toBe(3)
  })
})

describe.each(Object.entries(transports))(
  'a client with a shared token manager, over %s,',
  (_name, createTransport) => {
    it('goes on when the client is closed whose token request is under way', async () => {
      await using api = await startTokenApi()
      const { respondToToken: issue } = api
      const { promise: asked, resolve } = Promise.withResolvers<void>()
      api.respondToToken = () => resolve()
      const tokenManager = new TokenManager()
      const [closingTransport, stayingTransport] = [createTransport(), createTransport()]
      const create = (transport: typeof closingTransport) =>
        new CloudConnexaClient({
          clientId: 'a.tenant',
          clientSecret: 's',
          baseUrl: api.url,
          tokenManager,
          transport,
        })
      const closing = create(closingTransport)
      await using staying = create(stayingTransport)
      const left = closing.networks.get('1').then(undefined, (error: unknown) => error)
      const waiting = Array.from({ length: 10 }, () => staying.networks.get('1'))
      await asked
      api.respondToToken = issue
      await closing.close()
      await closingTransport.close?.()
      expect(await left).toMatchObject({ code: 'CLIENT_CLOSED' })
      expect(await Promise.all(waiting)).toHaveLength(10)
      expect(api.tokenRequests).toBe(2)
      await stayingTransport.close?.()
    })
  },
)
