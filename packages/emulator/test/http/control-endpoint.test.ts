import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { type Api, type ApiResponse, startApi } from '../support/api-client.ts'

async function startControlled(): Promise<
  Api & { control: (method: string, path: string, body?: string) => Promise<ApiResponse> }
> {
  const api = await startApi({ control: true })
  const control = (method: string, path: string, body?: string): Promise<ApiResponse> =>
    api.raw(`/emulator/${path}`, { method, ...(body === undefined ? {} : { body }) })
  return { ...api, control }
}

/** Sends a request with headers that `fetch` does not allow; returns its status. */
function requestWith(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    outgoing.on('error', reject).end()
  })
}

describe('control endpoint', () => {
  it('is off by default', async () => {
    const { raw } = await startApi()
    expect((await raw('/emulator/faults')).status).toBe(404)
  })

  it('adds, shows and removes faults, as JSON and in the short form', async () => {
    const { get, control } = await startControlled()
    const added = await control('POST', 'faults', '{"path":"~/users$","status":503}')
    expect(added).toMatchObject({ status: 201, body: { id: '1', hits: 0 } })
    expect((await control('POST', 'faults', 'GET /api/v1/regions status=500 count=1')).status).toBe(201)
    expect((await get('/users')).status).toBe(503)
    expect((await get('/regions')).status).toBe(500)
    expect((await control('GET', 'faults')).body).toEqual({
      faults: [
        { id: '1', hits: 1, fault: { path: '~/users$', status: 503 } },
        { id: '2', hits: 1, fault: { method: 'GET', path: '/api/v1/regions', status: 500, count: 1 } },
      ],
    })
    expect((await control('GET', 'faults/2')).body).toMatchObject({ hits: 1 })
    expect((await control('DELETE', 'faults/1')).status).toBe(204)
    expect((await control('DELETE', 'faults/1')).status).toBe(404)
    expect((await get('/users')).status).toBe(200)
    expect((await control('DELETE', 'faults')).status).toBe(204)
    expect((await control('GET', 'faults')).body).toEqual({ faults: [] })
  })

  it.each(['', '{', '[]', '{"status":1}', 'statuss=500', '~[ status=500', '{"path":"~[","status":500}'])(
    'rejects an invalid fault with 400 and a reason: %j',
    async (text) => {
      const { control } = await startControlled()
      expect(await control('POST', 'faults', text)).toMatchObject({
        status: 400,
        body: { error: expect.any(String) },
      })
    },
  )

  it('shows the requests without its own, and is not hit by faults', async () => {
    const { get, control, emulator } = await startControlled()
    emulator.requests.clear()
    await get('/users')
    await get('/nowhere')
    emulator.faults.add({ status: 500 })
    expect((await control('GET', 'requests')).body).toMatchObject({
      requests: [{ status: 200 }, { status: 404 }],
    })
    expect((await control('GET', 'requests?path=~users&method=get&status=200')).body).toMatchObject({
      requests: [{ path: '/api/v1/users' }],
    })
    expect((await control('GET', 'requests?path=~%5B')).status).toBe(400)
    expect((await control('DELETE', 'requests')).status).toBe(204)
    expect(emulator.requests.count()).toBe(0)
  })

  it('takes and restores snapshots', async () => {
    const { post, control, emulator } = await startControlled()
    const { id } = (await control('POST', 'snapshot')).body
    await post('/networks', { name: 'n' })
    expect((await control('GET', 'snapshot')).body).toMatchObject({ snapshots: [{ id }] })
    expect((await control('PUT', `snapshot/${id}`)).status).toBe(204)
    expect(emulator.state.networks.size).toBe(0)
    expect((await control('PUT', 'snapshot/9')).status).toBe(404)
    expect((await control('DELETE', `snapshot/${id}`)).status).toBe(204)
    expect((await control('DELETE', `snapshot/${id}`)).status).toBe(404)
  })

  it('expires tokens and revokes API keys', async () => {
    const { get, control, emulator } = await startControlled()
    expect((await control('DELETE', 'tokens')).status).toBe(204)
    expect((await get('/users')).status).toBe(401)
    expect((await control('DELETE', `api-keys/${emulator.clientId}`)).status).toBe(204)
    expect(emulator.apiKeys.list()).toMatchObject([{ revoked: true }])
    expect((await control('DELETE', 'api-keys/other')).status).toBe(400)
  })

  it('serves programs on this machine only, and no web pages', async () => {
    const { emulator } = await startControlled()
    const url = `${emulator.url}/emulator/faults`
    const { port } = new URL(url)
    expect(await requestWith(url, {})).toBe(200)
    expect(await requestWith(url, { host: `localhost:${port}` })).toBe(200)
    expect(await requestWith(url, { host: `[::1]:${port}` })).toBe(200)
    // A foreign name server can let any name point to this machine.
    expect(await requestWith(url, { host: `emulator.example.com:${port}` })).toBe(421)
    expect(await requestWith(url, { host: 'emulator.api.openvpn.com' })).toBe(403)
    expect(await requestWith(url, { origin: 'https://example.com' })).toBe(403)
    expect(await requestWith(url, { origin: emulator.url })).toBe(403)
    expect(await requestWith(url, { 'sec-fetch-site': 'cross-site' })).toBe(403)
  })
})
