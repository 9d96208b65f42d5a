import { describe, expect, it } from 'vitest'
import { EmulatorOptionError, VirtualClock } from '../../src/index.ts'
import { startApi } from '../support/api-client.ts'

describe('faults', () => {
  it('respond instead of the operation as often as requested, then let requests pass', async () => {
    const { post, emulator } = await startApi()
    const fault = emulator.faults.add({ method: 'post', path: '/api/v1/networks', status: 503, count: 2 })
    expect(await post('/networks', { name: 'n' })).toMatchObject({ status: 503, text: '' })
    expect(await post('/networks', { name: 'n' })).toMatchObject({ status: 503, text: '' })
    expect(emulator.state.networks.size).toBe(0)
    expect((await post('/networks', { name: 'n' })).status).toBe(201)
    expect(fault.hits).toBe(2)
  })

  it('hit only requests that match by method, whole path or pattern', async () => {
    const { get, raw, emulator } = await startApi()
    emulator.faults.add({ method: 'POST', status: 500 })
    const exact = emulator.faults.add({ path: '/api/v1/users', status: 500 })
    emulator.faults.add({ path: /\/regions$/g, status: 502 })
    expect((await get('/users?page=1')).status).toBe(500)
    expect((await get('/users/unknown')).status).toBe(400)
    expect((await get('/regions')).status).toBe(502)
    expect((await get('/regions')).status).toBe(502)
    expect((await raw('/api/v1/oauth/token', { method: 'POST' })).status).toBe(500)
    exact.remove()
    exact.remove()
    expect((await get('/users')).status).toBe(200)
    emulator.faults.clear()
    expect((await get('/regions')).status).toBe(200)
  })

  it('apply one after the other in the order in which they were added', async () => {
    const { get, emulator } = await startApi()
    emulator.faults.add({ status: 500, count: 1 })
    emulator.faults.add({ status: 429, count: 1, headers: { 'retry-after': '7' } })
    expect((await get('/users')).status).toBe(500)
    const limited = await get('/users')
    expect(limited).toMatchObject({ status: 429, text: '' })
    expect(limited.headers.get('retry-after')).toBe('7')
    expect((await get('/users')).status).toBe(200)
  })

  it('send a body: a string as it is, everything else as JSON', async () => {
    const { get, emulator } = await startApi()
    emulator.faults.add({ status: 403, body: { statusError: 'Forbidden' }, count: 1 })
    expect(await get('/users')).toMatchObject({ status: 403, body: { statusError: 'Forbidden' } })
    emulator.faults.add({ status: 200, body: '<html>', headers: { 'Content-Type': 'text/html' }, count: 1 })
    const page = await get('/users')
    expect(page).toMatchObject({ status: 200, text: '<html>' })
    expect(page.headers.get('content-type')).toBe('text/html')
    emulator.faults.add({ status: 200, body: '{', headers: { 'content-type': 'application/json' }, count: 1 })
    await expect(get('/users')).rejects.toThrow(SyntaxError)
  })

  it('close the connection before the request is processed', async () => {
    const { post, emulator } = await startApi()
    emulator.faults.add({ resetBefore: true, count: 1 })
    await expect(post('/networks', { name: 'n' })).rejects.toThrow()
    expect(emulator.state.networks.size).toBe(0)
    expect(emulator.requests.list({ path: '/api/v1/networks' })[0]).not.toHaveProperty('status')
  })

  it('close the connection after the request is processed', async () => {
    const { post, emulator } = await startApi()
    emulator.faults.add({ resetAfter: true, count: 1 })
    await expect(post('/networks', { name: 'n' })).rejects.toThrow()
    expect(emulator.state.networks.size).toBe(1)
    expect((await post('/networks', { name: 'm' })).status).toBe(201)
  })

  it('delay on the clock of the emulator, even if the client holds that clock', async () => {
    const clock = new VirtualClock({ start: 0 })
    const { get, emulator } = await startApi({ clock })
    clock.autoAdvance()
    emulator.faults.add({ delay: 3_600_000, count: 1 })
    const release = clock.hold()
    expect((await get('/users')).status).toBe(200)
    release()
    expect(clock.now()).toBe(3_600_000)
    expect(emulator.requests.list({ path: '/api/v1/users' })).toMatchObject([
      { time: 0, duration: 3_600_000 },
    ])
  })

  it('do not keep the emulator from closing', async () => {
    const clock = new VirtualClock()
    const { get, emulator } = await startApi({ clock })
    emulator.faults.add({ path: '/api/v1/users', delay: 1000 })
    const arrived = expect(get('/users')).rejects.toThrow()
    await expect.poll(() => clock.sleeping).toBe(1)
    await emulator.close()
    await emulator.close()
    await arrived
  })

  it('rejects faults that make no sense when they are added', async () => {
    const { emulator } = await startApi()
    const bad = [
      {},
      { status: 99 },
      { status: 500, count: 0 },
      { delay: -1 },
      { resetBefore: true, resetAfter: true },
      { body: 'x', delay: 1 },
    ]
    for (const fault of bad)
      expect(() => emulator.faults.add(fault), JSON.stringify(fault)).toThrow(EmulatorOptionError)
  })
})
