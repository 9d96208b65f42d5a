import { describe, expect, it } from 'vitest'
import { VirtualClock } from '../../src/index.ts'
import { type ApiResponse, startApi } from '../support/api-client.ts'

function readLimits(response: ApiResponse): (string | null)[] {
  return ['remaining', 'replenish-rate', 'replenish-time', 'burst-capacity'].map((name) =>
    response.headers.get(`x-ratelimit-${name}`),
  )
}

describe('rate limit', () => {
  it('counts down in the headers of every authenticated response, including errors', async () => {
    const clock = new VirtualClock()
    const { get, post } = await startApi({ clock, rateLimit: { burst: 20, rate: 1, seconds: 15 } })
    expect(readLimits(await get('/users'))).toEqual(['19', '1', '15', '20'])
    expect(readLimits(await get('/users/unknown'))).toEqual(['18', '1', '15', '20'])
    expect(readLimits(await post('/networks', {}))).toEqual(['19', '1', '15', '20'])
  })

  it('rejects with 429 and an empty body when the bucket is empty, separately for reads and writes', async () => {
    const clock = new VirtualClock()
    const { get, post } = await startApi({ clock, rateLimit: { burst: 2, rate: 1, seconds: 15 } })
    await get('/users')
    await get('/users')
    const rejected = await get('/users')
    expect(rejected).toMatchObject({ status: 429, text: '' })
    expect(readLimits(rejected)).toEqual(['0', '1', '15', '2'])
    expect((await post('/networks', { name: 'n' })).status).toBe(201)
  })

  it('does not process a rejected request', async () => {
    const { post, emulator } = await startApi({
      clock: new VirtualClock(),
      rateLimit: { burst: 1, rate: 1, seconds: 1 },
    })
    expect((await post('/networks', { name: 'one' })).status).toBe(201)
    expect((await post('/networks', { name: 'two' })).status).toBe(429)
    expect(emulator.state.networks.size).toBe(1)
  })

  it('adds `rate` tokens every `seconds`, up to the burst', async () => {
    const clock = new VirtualClock()
    const { get } = await startApi({ clock, rateLimit: { burst: 3, rate: 2, seconds: 10 } })
    for (let index = 0; index < 3; index += 1) await get('/users')
    await clock.advance(9_999)
    expect((await get('/users')).status).toBe(429)
    await clock.advance(1)
    expect(readLimits(await get('/users'))[0]).toBe('1')
    await clock.advance(100_000)
    expect(readLimits(await get('/users'))[0]).toBe('2')
  })

  it.each([-3_600_000, 3_600_000])('refills as before when the wall time is changed by %i ms', async (by) => {
    const clock = new VirtualClock()
    const { get, emulator } = await startApi({ clock, rateLimit: { burst: 1, rate: 1, seconds: 10 } })
    await get('/users')
    await clock.advance(5_000)
    clock.setWallTime(clock.now() + by)
    const snapshot = emulator.snapshot()
    await clock.advance(4_999)
    expect((await get('/users')).status).toBe(429)
    await clock.advance(1)
    expect((await get('/users')).status).toBe(200)
    clock.setWallTime(clock.now() - by)
    emulator.restore(snapshot)
    await clock.advance(4_999)
    expect((await get('/users')).status).toBe(429)
    await clock.advance(1)
    expect((await get('/users')).status).toBe(200)
  })

  it('starts the time to the next tokens when the full bucket is used', async () => {
    const clock = new VirtualClock()
    const { get } = await startApi({ clock, rateLimit: { burst: 1, rate: 1, seconds: 10 } })
    await get('/users')
    await clock.advance(25_000)
    expect((await get('/users')).status).toBe(200)
    await clock.advance(9_999)
    expect((await get('/users')).status).toBe(429)
    await clock.advance(1)
    expect((await get('/users')).status).toBe(200)
  })

  it('sends no headers when it is off', async () => {
    const { get } = await startApi({ rateLimit: 'off' })
    expect(readLimits(await get('/users'))).toEqual([null, null, null, null])
  })

  it('does not count the token endpoint, unknown paths or rejected tokens', async () => {
    const { raw } = await startApi()
    expect(readLimits(await raw('/api/v1/oauth/token', { method: 'POST' }))).toEqual([null, null, null, null])
    expect(readLimits(await raw('/api/v1/users'))).toEqual([null, null, null, null])
    expect(readLimits(await raw('/nowhere'))).toEqual([null, null, null, null])
  })
})
