import { describe, expect, it } from 'vitest'
import { EmulatorOptionError } from '../../src/index.ts'
import { startApi } from '../support/api-client.ts'

/** Sends requests one after the other, and returns their statuses. */
async function readStatuses(
  get: (path: string) => Promise<{ status: number }>,
  count: number,
): Promise<number[]> {
  const seen: number[] = []
  for (let index = 0; index < count; index += 1) seen.push((await get('/regions')).status)
  return seen
}

describe('fault rules', () => {
  it('let `after` matching requests pass, and hit the next `count`', async () => {
    const { get, emulator } = await startApi()
    emulator.faults.add({ path: '/api/v1/regions', after: 2, count: 2, status: 500 })
    await get('/users')
    expect(await readStatuses(get, 6)).toEqual([200, 200, 500, 500, 200, 200])
  })

  it('hit with a probability, the same requests for the same seed', async () => {
    const runs = await Promise.all(
      [1, 1, 2].map(async (faultSeed) => {
        const { get, emulator } = await startApi({ faultSeed })
        const handle = emulator.faults.add({ probability: 0.3, status: 500 })
        const seen = await readStatuses(get, 90)
        expect(handle.hits).toBe(seen.filter((status) => status === 500).length)
        return seen
      }),
    )
    expect(runs[0]).toEqual(runs[1])
    expect(runs[0]).not.toEqual(runs[2])
    const hits = runs[0]?.filter((status) => status === 500).length ?? 0
    expect(hits).toBeGreaterThan(15)
    expect(hits).toBeLessThan(40)
  })

  it('with a probability do not depend on each other', async () => {
    const { get, emulator } = await startApi()
    emulator.faults.add({ path: '/never', probability: 0.5, status: 500 })
    const second = { probability: 0.5, status: 502 }
    emulator.faults.add(second)
    const seen = await readStatuses(get, 20)
    const other = await startApi()
    other.emulator.faults.add({ path: '/api/v1/regions', probability: 0.5, delay: 0 }).remove()
    other.emulator.faults.add(second)
    expect(await readStatuses(other.get, 20)).toEqual(seen)
  })

  it('can be added at the start, listed and removed', async () => {
    const { get, emulator } = await startApi({ faults: [{ path: /regions/, status: 503 }] })
    expect((await get('/regions')).status).toBe(503)
    expect(emulator.faults.list()).toMatchObject([{ id: '1', hits: 1, fault: { status: 503 } }])
    emulator.faults.list()[0]?.remove()
    expect((await get('/regions')).status).toBe(200)
    expect(emulator.faults.list()).toEqual([])
  })

  it('throttle with 429 and an empty body, with or without the headers and Retry-After', async () => {
    const { get, post, emulator } = await startApi({ rateLimit: { burst: 9, rate: 2, seconds: 3 } })
    emulator.faults.add({ throttle: true, count: 1 })
    emulator.faults.add({ throttle: true, rateLimitHeaders: false, retryAfter: 7, count: 1 })
    const plain = await post('/networks', { name: 'n' })
    expect(plain).toMatchObject({ status: 429, text: '' })
    const names = ['remaining', 'replenish-rate', 'replenish-time', 'burst-capacity']
    expect(names.map((name) => plain.headers.get(`x-ratelimit-${name}`))).toEqual(['0', '2', '3', '9'])
    expect(plain.headers.get('retry-after')).toBeNull()
    const bare = await get('/users')
    expect(bare).toMatchObject({ status: 429, text: '' })
    expect(bare.headers.get('x-ratelimit-remaining')).toBeNull()
    expect(bare.headers.get('retry-after')).toBe('7')
    expect(emulator.state.networks.size).toBe(0)
  })

  it('throttle with the limits that support named where nothing is limited', async () => {
    const { get, emulator } = await startApi({ rateLimit: 'off' })
    emulator.faults.add({ throttle: true })
    expect((await get('/users')).headers.get('x-ratelimit-replenish-time')).toBe('15')
  })

  it('expire only the token of the request', async () => {
    const first = await startApi()
    const { get, raw, emulator } = first
    const query = `client_id=${emulator.clientId}&client_secret=${emulator.clientSecret}`
    const { body } = await raw(`/api/v1/oauth/token?${query}`, { method: 'POST' })
    emulator.faults.add({ path: '/api/v1/regions', expireToken: true, count: 1 })
    expect(await get('/regions')).toMatchObject({ status: 401, text: '' })
    expect((await get('/users')).status).toBe(401)
    const headers = { authorization: `Bearer ${body.access_token}` }
    expect((await raw('/api/v1/regions', { headers })).status).toBe(200)
  })

  it.each<[unknown, RegExp]>([
    [{ status: 500, after: -1 }, /after/],
    [{ status: 500, probability: 0 }, /probability/],
    [{ status: 500, probability: 1.1 }, /probability/],
    [{ status: '500' }, /status/],
    [{ status: 500, method: 7 }, /method/],
    [{ status: 500, headers: { a: 1 } }, /headers/],
    [{ throttle: 'yes' }, /throttle/],
    [{ throttle: true, status: 429 }, /only one/],
    [{ retryAfter: 3, status: 429 }, /needs its throttle/],
    [{ chunkSize: 3, delay: 1 }, /needs its chunkDelay/],
    [{ resetAfter: true, truncateAfter: 3 }, /sends no response/],
    [{ malformedJson: true, bodySize: 3 }, /both/],
    [{ bytesPerSecond: 1, chunkDelay: 3 }, /both/],
    [{ bytesPerSecond: 0 }, /bytesPerSecond/],
    [{ handshake: 'alert', delay: 3 }, /both/],
    [{ handshake: 'alert' }, /needs the option tls/],
    [{ handshake: true }, /handshake/],
    [{ statuss: 500 }, /no property statuss/],
    [{ throttle: false }, /needs one of/],
  ])('rejects a fault that makes no sense when it is added: %j', async (fault, message) => {
    const { emulator } = await startApi()
    // Values that programs in JavaScript could pass.
    const add = () => emulator.faults.add(JSON.parse(JSON.stringify(fault)))
    expect(add).toThrow(EmulatorOptionError)
    expect(add).toThrow(message)
  })
})
