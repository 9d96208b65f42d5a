import { clientCredentials } from '@cloudconnexa/auth'
import { ConfigurationError } from '@cloudconnexa/errors'
import {
  type Client,
  type ClientOptions,
  type Clock,
  createClient,
  gotTransport,
  systemClock,
} from '@cloudconnexa/core'
import { type Emulator, type EmulatorOptions, startEmulator } from '@cloudconnexa/emulator'
import { networks } from '@cloudconnexa/networks'
import { listRequests } from '@cloudconnexa/testing'
import { users } from '@cloudconnexa/users'
import { expect, it } from 'vitest'
import { ResponseCache } from '../src/index.ts'

const services = { networks, users }

interface Cached extends AsyncDisposable {
  readonly emulator: Emulator
  readonly client: Client<typeof services>
  /** Ids of the users of the seed, without the owner. */
  readonly ids: readonly string[]
}

/** A client with a cache, and what the emulator was asked for since the users were looked up. */
async function createCachedClient(
  cache: ResponseCache,
  settings: Partial<ClientOptions> = {},
  options: EmulatorOptions = {},
): Promise<Cached> {
  const emulator = await startEmulator({ seed: 'demo', ...options })
  const client = createClientWith(emulator, cache, settings)
  const all = await client.users.list().toArray()
  const ids = all.filter(({ role }) => role !== 'OWNER').map(({ id }) => id)
  cache.clear()
  emulator.requests.clear()
  return {
    emulator,
    client,
    ids,
    async [Symbol.asyncDispose]() {
      await client.close()
      await emulator.close()
    },
  }
}

function createClientWith(
  { url: baseUrl, ...own }: Pick<Emulator, 'url' | 'clientId' | 'clientSecret'>,
  cache: ResponseCache,
  settings: Partial<ClientOptions> = {},
): Client<typeof services> {
  const { clientId, clientSecret } = own
  const auth = clientCredentials({ baseUrl, clientId, clientSecret })
  const direct = settings.transport === undefined ? { proxy: false as const } : {}
  return createClient({ ...cache.for(auth), ...direct, ...settings, services })
}

/** A clock that a test moves, for all but the time limits of requests. */
class OwnClock implements Clock {
  /** Milliseconds that have passed. */
  time = 0
  /** What the wall time is when none have; somebody may set it. */
  epoch = systemClock.now()
  readonly now = (): number => this.epoch + this.time
  readonly monotonic = (): number => this.time
  readonly sleep: Clock['sleep'] = (milliseconds, signal) => systemClock.sleep(milliseconds, signal)
}

it('repeats a response with its age until it is too old', async () => {
  const clock = new OwnClock()
  const cache = new ResponseCache({ timeToLive: 60_000 })
  await using own = await createCachedClient(cache, { clock })
  const { client, emulator, ids } = own
  const first = await client.users.get(ids[0] ?? '').withResponse()
  clock.time += 59_999
  const second = await client.users.get(ids[0] ?? '').withResponse()
  expect(second.data).toEqual(first.data)
  expect([first.attempts, second.attempts]).toEqual([1, 0])
  expect([first.headers['age'], second.headers['age']]).toEqual([undefined, '59'])
  expect(listRequests(emulator)).toHaveLength(1)
  clock.time += 1
  expect((await client.users.get(ids[0] ?? '').withResponse()).attempts).toBe(1)
  expect(listRequests(emulator)).toHaveLength(2)
  expect(cache.statistics()).toMatchObject({ hits: 1, entries: 1 })
})

it.each([-3_600_000, 3_600_000])(
  'keeps a response for the same time when the wall clock is set by %i ms',
  async (by) => {
    const clock = new OwnClock()
    await using own = await createCachedClient(new ResponseCache({ timeToLive: 60_000 }), { clock })
    const { client, emulator, ids } = own
    await client.users.get(ids[0] ?? '')
    clock.epoch += by
    clock.time += 59_999
    expect((await client.users.get(ids[0] ?? '').withResponse()).headers['age']).toBe('59')
    clock.time += 1
    await client.users.get(ids[0] ?? '')
    expect(listRequests(emulator)).toHaveLength(2)
  },
)

it('distinguishes paths and queries', async () => {
  await using own = await createCachedClient(new ResponseCache({ timeToLive: 60_000 }))
  const { client, emulator, ids } = own
  const [one, other] = [await client.users.get(ids[0] ?? ''), await client.users.get(ids[1] ?? '')]
  expect(one.id).not.toBe(other.id)
  const pages = [await client.users.list({ size: 1 }), await client.users.list({ size: 1, page: 1 })]
  expect(pages[0]?.items).not.toEqual(pages[1]?.items)
  expect(listRequests(emulator)).toHaveLength(4)
})

it('separates responses by credentials', async () => {
  const cache = new ResponseCache({ timeToLive: 60_000 })
  const key = { clientId: 'other.emulator', clientSecret: 'not-a-real-secret' }
  await using own = await createCachedClient(cache, {}, { apiKeys: [key] })
  const { client, emulator, ids } = own
  await using same = createClientWith(emulator, cache)
  await using other = createClientWith({ url: emulator.url, ...key }, cache)
  for (const asking of [client, same, other]) await asking.users.get(ids[0] ?? '')
  expect(listRequests(emulator)).toHaveLength(2)
  emulator.apiKeys.revoke('other.emulator')
  await expect(other.users.get(ids[1] ?? '')).rejects.toMatchObject({ status: 401 })
})

it('forgets only the section of a write', async () => {
  await using own = await createCachedClient(new ResponseCache({ timeToLive: 60_000 }))
  const { client, emulator, ids } = own
  const [id = ''] = ids
  const read = async (): Promise<void> => {
    await client.users.get(id)
    await client.users.list({ size: 1 })
  }
  await read()
  await client.networks.create({ name: 'elsewhere' })
  await read()
  expect(listRequests(emulator)).toHaveLength(3)
  await client.users.patch(id, { firstName: 'Changed' })
  expect(await client.users.get(id)).toMatchObject({ firstName: 'Changed' })
  await read()
  // patch has read from the cache.
  expect(listRequests(emulator).slice(3)).toEqual([`PUT /users/${id}`, `GET /users/${id}`, 'GET /users'])
})

it('forgets after a failed write too, because it may have been carried out', async () => {
  await using own = await createCachedClient(new ResponseCache({ timeToLive: 60_000 }))
  const { client, emulator, ids } = own
  await client.users.get(ids[0] ?? '')
  emulator.faults.add({ method: 'POST', resetAfter: true, count: 1 })
  await expect(client.users.resendInvitation(ids[0] ?? '')).rejects.toMatchObject({ outcome: 'unknown' })
  expect((await client.users.get(ids[0] ?? '').withResponse()).attempts).toBe(1)
})

it('does not keep a response that was in flight during a write', async () => {
  const transport = gotTransport({ proxy: false })
  const [arrived, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let isHeld = false
  const holding: ClientOptions['transport'] = {
    async send(request) {
      const response = await transport.send(request)
      if (isHeld && request.method === 'GET') {
        arrived.resolve()
        await released.promise
      }
      return response
    },
  }
  await using own = await createCachedClient(new ResponseCache({ timeToLive: 60_000 }), {
    transport: holding,
  })
  const { client, ids } = own
  const [id = ''] = ids
  isHeld = true
  const old = client.users.get(id)
  await arrived.promise
  await client.users.suspend(id)
  released.resolve()
  isHeld = false
  expect((await old).status).not.toBe('SUSPENDED')
  expect((await client.users.get(id)).status).toBe('SUSPENDED')
  await transport.close?.()
})

it('keeps no errors', async () => {
  const cache = new ResponseCache({ timeToLive: 60_000 })
  await using own = await createCachedClient(cache)
  const { client, emulator } = own
  for (let time = 0; time < 2; time += 1)
    await expect(client.users.get('unknown')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(listRequests(emulator)).toHaveLength(2)
  expect(cache.statistics().entries).toBe(0)
})

it('keeps no possible secrets, no responses to calls with headers, and only what it accepts', async () => {
  const cache = new ResponseCache({ timeToLive: 60_000, accepts: ({ id }) => id !== 'getUser' })
  await using own = await createCachedClient(cache)
  const { client, ids } = own
  await client.networks.list() // pre-shared keys
  await client.users.list({ headers: { 'x-reason': 'audit' } })
  await client.users.get(ids[0] ?? '')
  await client.request({ method: 'GET', path: '/users' }) // nobody knows
  expect(cache.statistics().entries).toBe(0)
  await client.users.list()
  expect(cache.statistics().entries).toBe(1)
})

it('keeps the most recently requested responses within its bounds', async () => {
  const cache = new ResponseCache({ timeToLive: 60_000, maxEntries: 2 })
  await using own = await createCachedClient(cache)
  const { client, ids } = own
  const [a = '', b = '', c = ''] = ids
  const attempts: number[] = []
  for (const id of [a, b, a, c, a, b]) attempts.push((await client.users.get(id).withResponse()).attempts)
  expect(attempts).toEqual([1, 1, 0, 1, 0, 1])
  expect(cache.statistics().entries).toBe(2)
  const small = new ResponseCache({ timeToLive: 60_000, maxCharacters: 10 })
  await using strict = await createCachedClient(small)
  await strict.client.users.get(strict.ids[0] ?? '')
  expect(small.statistics().entries).toBe(0)
})

it('returns a separate response to each caller', async () => {
  await using own = await createCachedClient(new ResponseCache({ timeToLive: 60_000 }))
  const { client, ids } = own
  for (let time = 0; time < 3; time += 1) {
    const user = await client.users.get(ids[0] ?? '')
    expect(user.username).not.toBe('changed')
    Object.assign(user, { username: 'changed' })
  }
})

it('can be aborted while it resolves credentials', async () => {
  const cache = new ResponseCache({ timeToLive: 60_000 })
  const forever = new Promise<never>(() => undefined)
  const auth: ClientOptions['auth'] = () => ({
    getEndpoint: () => forever,
    getToken: () => forever,
    invalidate: async () => undefined,
  })
  await using client = createClient({ ...cache.for(auth), proxy: false, services })
  const reason = new Error('Enough')
  const controller = new AbortController()
  const failing = client.users.list({ signal: controller.signal })
  setImmediate(() => controller.abort(reason))
  await expect(failing).rejects.toBe(reason)
})

it('refuses invalid limits and settings of another client', () => {
  const bad = (): unknown => new ResponseCache({ timeToLive: 0 })
  expect(bad).toThrow(ConfigurationError)
  const settings = new ResponseCache({ timeToLive: 1 }).for(clientCredentials())
  createClient({ ...settings, services })
  expect(() => createClient({ ...settings, services })).toThrow(/another client/)
})
