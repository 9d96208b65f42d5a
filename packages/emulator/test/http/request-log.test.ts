import { AssertionError } from 'node:assert'
import { describe, expect, it } from 'vitest'
import { type RequestRecord, VirtualClock } from '../../src/index.ts'
import { start, startApi } from '../support/api-client.ts'

describe('request log', () => {
  it('keeps method, path, query, status and time, in order', async () => {
    const clock = new VirtualClock({ start: 1000 })
    const { get, post, emulator } = await startApi({ clock })
    emulator.requests.clear()
    await get('/users?page=0&size=5')
    await post('/networks', {})
    await get('/nowhere')
    expect(emulator.requests.list()).toEqual([
      {
        method: 'GET',
        path: '/api/v1/users',
        query: { page: '0', size: '5' },
        status: 200,
        time: 1000,
        duration: 0,
      },
      { method: 'POST', path: '/api/v1/networks', query: {}, status: 400, time: 1000, duration: 0 },
      { method: 'GET', path: '/api/v1/nowhere', query: {}, status: 404, time: 1000, duration: 0 },
    ])
  })

  it('counts by method, path, pattern and status', async () => {
    const { get, post, emulator } = await startApi()
    await get('/users')
    await get('/users/unknown')
    await post('/users', {})
    const { requests } = emulator
    expect(requests.count()).toBe(4)
    expect(requests.count({ path: '/api/v1/oauth/token' })).toBe(1)
    expect(requests.count({ method: 'get' })).toBe(2)
    expect(requests.count({ path: /\/users/g })).toBe(3)
    expect(requests.count({ path: /\/users/, status: 400 })).toBe(2)
    requests.clear()
    expect(requests.count()).toBe(0)
  })

  it('never contains a token or a client secret', async () => {
    const seen: RequestRecord[] = []
    const { get, raw, emulator, authorization } = await startApi({
      onRequest: (request) => seen.push(request),
    })
    const { clientId, clientSecret } = emulator
    await raw(`/api/v1/oauth/token?client_id=${clientId}&client_secret=${clientSecret}`, { method: 'POST' })
    await get('/users')
    const everything = JSON.stringify([emulator.requests.list(), seen])
    expect(seen).toHaveLength(3)
    expect(everything).toContain('"client_secret":"***"')
    expect(everything).not.toContain(clientSecret)
    expect(everything).not.toContain(authorization.slice('Bearer '.length))
  })

  it('masks secrets in the query under every spelling, and known ones under every name', async () => {
    const { url, requests } = await start({ clientSecret: 'kept+between us' })
    const names = [
      'client_secret clientSecret CLIENT-SECRET client%5Fsecret client%255Fsecret secret[]',
      'access_token refreshToken id.token password preSharedKey pre_shared_key',
      'api_key X-Api-Key Authorization credentials passphrase signature',
    ].flatMap((spellings) => spellings.split(' '))
    for (const name of names) await fetch(`${url}/nowhere?${name}=s3cr3t&page=1&client_id=key`)
    await fetch(`${url}/nowhere?note=it+is+kept%2Bbetween+us!&page=1`)
    await fetch(`${url}/nowhere?kept%2Bbetween%20us`)
    const everything = JSON.stringify(requests.list())
    expect(everything).not.toContain('s3cr3t')
    expect(everything).not.toContain('between us')
    expect(everything.match(/\*\*\*/g)).toHaveLength(names.length + 2)
    expect(requests.list()[0]?.query).toMatchObject({ page: '1', client_id: 'key' })
  })

  it('expects requests, and returns them', async () => {
    const { get, post, emulator } = await startApi()
    const { requests } = emulator
    await get('/users')
    await get('/users')
    await post('/networks', {})
    expect(requests.expect({ path: '/api/v1/users' })).toHaveLength(2)
    expect(requests.expect({ method: 'POST', path: /networks/, status: 400 }, 1)).toMatchObject([
      { status: 400 },
    ])
    expect(requests.expect({ path: '/never' }, 0)).toEqual([])
    expect(() => requests.expect({ method: 'delete', path: /users/ })).toThrow(AssertionError)
    expect(() => requests.expect({ method: 'delete', path: /users/ })).toThrow(
      [
        'Expected at least one request (DELETE /users/), found 0.',
        'Requests:',
        '  POST /api/v1/oauth/token 200',
        '  GET /api/v1/users 200',
        '  GET /api/v1/users 200',
        '  POST /api/v1/networks 400',
      ].join('\n'),
    )
    expect(() => requests.expect({ path: '/api/v1/users' }, 3)).toThrow(
      'Expected 3 requests (/api/v1/users), found 2.',
    )
    for (let index = 0; index < 20; index += 1) await get('/regions')
    expect(() => requests.expect({ status: 500 })).toThrow(
      /with 500.*\nThe last 20 requests:(\n {2}GET .*){20}$/,
    )
  })

  it('expects no requests, and lists the ones it found', async () => {
    const { get, emulator } = await startApi()
    const { requests } = emulator
    await get('/users')
    requests.expectNone({ path: '/api/v1/networks' })
    expect(() => requests.expectNone({ path: '/api/v1/users' })).toThrow(
      'Expected no request (/api/v1/users), found 1.\nRequests:\n  GET /api/v1/users 200',
    )
    expect(() => requests.expectNone()).toThrow('Expected no request, found 2.')
    requests.clear()
    requests.expectNone()
    expect(() => requests.expect()).toThrow(
      'Expected at least one request, found 0.\nThere were no requests.',
    )
  })
})
