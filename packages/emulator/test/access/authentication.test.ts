import { describe, expect, it } from 'vitest'
import { VirtualClock } from '../../src/index.ts'
import { encodeBasic, start, startApi } from '../support/api-client.ts'

const tokenPath = '/api/v1/oauth/token'

describe('token endpoint', () => {
  it('accepts the credentials in the four ways that clients use', async () => {
    const { url, clientId, clientSecret } = await start()
    const parameters = new URLSearchParams({
      client_id: clientId,
      client_secret: clientSecret,
      grant_type: 'client_credentials',
    })
    const authorization = encodeBasic(clientId, clientSecret)
    // A byte body has no media type: the official Go client sends none.
    const json = new TextEncoder().encode('{"grant_type":"client_credentials","scope":"default"}')
    const responses = await Promise.all([
      fetch(`${url}${tokenPath}?${parameters.toString()}`, { method: 'POST' }),
      fetch(url + tokenPath, { method: 'POST', body: parameters }),
      fetch(url + tokenPath, { method: 'POST', headers: { authorization } }),
      fetch(url + tokenPath, { method: 'POST', headers: { authorization }, body: json }),
    ])
    for (const response of responses) {
      expect(response.status).toBe(200)
      expect(await response.json()).toEqual({
        access_token: expect.any(String),
        token_type: 'bearer',
        expires_in: 43_199,
        scope: 'read write',
      })
    }
  })

  it('accepts Basic credentials as they are, and encoded for a URL as OAuth 2.0 asks', async () => {
    const clientSecret = 'a+b:c/d%2Fe f=ü'
    const { url } = await start({ clientId: 'key.acme', clientSecret })
    const send = async (secret: string): Promise<number> => {
      const headers = { authorization: encodeBasic('key.acme', secret) }
      return (await fetch(url + tokenPath, { method: 'POST', headers })).status
    }
    const asForm = new URLSearchParams({ secret: clientSecret }).toString().slice('secret='.length)
    for (const secret of [clientSecret, encodeURIComponent(clientSecret), asForm])
      expect(await send(secret), secret).toBe(200)
    for (const secret of ['a b:c/d/e f=ü', '%', encodeURIComponent(asForm)])
      expect(await send(secret), secret).toBe(401)
  })

  it('responds to wrong credentials with 401 and an empty body', async () => {
    const { raw, emulator } = await startApi()
    for (const authorization of [
      encodeBasic(emulator.clientId, 'wrong'),
      encodeBasic('wrong', emulator.clientSecret),
      encodeBasic('', ''),
    ]) {
      const response = await raw(tokenPath, { method: 'POST', headers: { authorization } })
      expect(response).toMatchObject({ status: 401, text: '' })
    }
    expect(await raw(tokenPath, { method: 'POST' })).toMatchObject({ status: 401, text: '' })
  })

  it('rejects another grant type and a body that is not JSON', async () => {
    const { raw, emulator } = await startApi()
    const headers = { authorization: encodeBasic(emulator.clientId, emulator.clientSecret) }
    const grant = await raw(tokenPath, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ grant_type: 'password' }),
    })
    expect(grant).toMatchObject({ status: 400, body: { errorDetails: { grant_type: [{}] } } })
    const broken = await raw(tokenPath, { method: 'POST', headers, body: '{' })
    expect(broken).toMatchObject({ status: 400, body: { errorMessage: 'Http message not readable' } })
  })
})

describe('access tokens', () => {
  it('are required everywhere else: missing, unknown or malformed ones get 401 and an empty body', async () => {
    const { raw } = await startApi()
    for (const headers of [
      {},
      { authorization: 'Bearer unknown' },
      { authorization: 'Bearer' },
      { authorization: 'x' },
    ]) {
      const response = await raw('/api/v1/users', { headers })
      expect(response).toMatchObject({ status: 401, text: '' })
    }
  })

  it('expire after their lifetime', async () => {
    const clock = new VirtualClock()
    const { get } = await startApi({ clock, tokenLifetime: 60 })
    await clock.advance(59_999)
    expect((await get('/users')).status).toBe(200)
    await clock.advance(1)
    expect((await get('/users')).status).toBe(401)
  })

  it('stay valid besides newer ones, until they are expired on demand', async () => {
    const first = await startApi()
    const { emulator } = first
    const response = await fetch(`${emulator.url}${tokenPath}`, {
      method: 'POST',
      headers: { authorization: encodeBasic(emulator.clientId, emulator.clientSecret) },
    })
    expect(response.status).toBe(200)
    expect((await first.get('/users')).status).toBe(200)
    emulator.expireTokens()
    expect((await first.get('/users')).status).toBe(401)
  })
})
