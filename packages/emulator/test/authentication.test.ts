import { describe, expect, it } from 'vitest'
import { EmulatorOptionError, startEmulator, VirtualClock } from '../src/index.ts'
import { basic, start, startApi } from './support/api-client.ts'

const tokenPath = '/api/v1/oauth/token'

describe('token endpoint', () => {
  it('takes the credentials in the four ways that clients use', async () => {
    const { url, clientId, clientSecret } = await start()
    const parameters = new URLSearchParams({
      client_id: clientId,
      client_secret: clientSecret,
      grant_type: 'client_credentials',
    })
    const authorization = basic(clientId, clientSecret)
    // A byte body has no media type: the official Go client sends none.
    const json = new TextEncoder().encode('{"grant_type":"client_credentials","scope":"default"}')
    const answers = await Promise.all([
      fetch(`${url}${tokenPath}?${parameters.toString()}`, { method: 'POST' }),
      fetch(url + tokenPath, { method: 'POST', body: parameters }),
      fetch(url + tokenPath, { method: 'POST', headers: { authorization } }),
      fetch(url + tokenPath, { method: 'POST', headers: { authorization }, body: json }),
    ])
    for (const answer of answers) {
      expect(answer.status).toBe(200)
      expect(await answer.json()).toEqual({
        access_token: expect.any(String),
        token_type: 'bearer',
        expires_in: 43_199,
        scope: 'read write',
      })
    }
  })

  it('answers bad credentials with 401 and an empty body', async () => {
    const { raw, emulator } = await startApi()
    for (const authorization of [
      basic(emulator.clientId, 'wrong'),
      basic('wrong', emulator.clientSecret),
      basic('', ''),
    ]) {
      const answer = await raw(tokenPath, { method: 'POST', headers: { authorization } })
      expect(answer).toMatchObject({ status: 401, text: '' })
    }
    expect(await raw(tokenPath, { method: 'POST' })).toMatchObject({ status: 401, text: '' })
  })

  it('refuses another grant type and a body that is no JSON', async () => {
    const { raw, emulator } = await startApi()
    const headers = { authorization: basic(emulator.clientId, emulator.clientSecret) }
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
  it('are needed everywhere else: missing, unknown or malformed ones get 401 and an empty body', async () => {
    const { raw } = await startApi()
    for (const headers of [
      {},
      { authorization: 'Bearer unknown' },
      { authorization: 'Bearer' },
      { authorization: 'x' },
    ]) {
      const answer = await raw('/api/v1/users', { headers })
      expect(answer).toMatchObject({ status: 401, text: '' })
    }
  })

  it('live as long as they say', async () => {
    const clock = new VirtualClock()
    const { get } = await startApi({ clock, tokenLifetime: 60 })
    await clock.advance(59_999)
    expect((await get('/users')).status).toBe(200)
    await clock.advance(1)
    expect((await get('/users')).status).toBe(401)
  })

  it('stay valid beside newer ones, until they are expired on demand', async () => {
    const first = await startApi()
    const { emulator } = first
    const answer = await fetch(`${emulator.url}${tokenPath}`, {
      method: 'POST',
      headers: { authorization: basic(emulator.clientId, emulator.clientSecret) },
    })
    expect(answer.status).toBe(200)
    expect((await first.get('/users')).status).toBe(200)
    emulator.expireTokens()
    expect((await first.get('/users')).status).toBe(401)
  })
})

describe('credentials', () => {
  it('have the Cloud ID as second part of the client ID', async () => {
    const byDefault = await start()
    expect(byDefault.clientId.split('.')[1]).toBe(byDefault.cloudId)
    expect(await start({ cloudId: 'acme' })).toMatchObject({ cloudId: 'acme', clientId: 'local.acme' })
    const given = await start({ clientId: 'key.acme', clientSecret: 's3cret' })
    expect(given).toMatchObject({ cloudId: 'acme', clientId: 'key.acme', clientSecret: 's3cret' })
  })

  it('that contradict themselves are refused before anything is started', async () => {
    await expect(startEmulator({ cloudId: 'one', clientId: 'key.other' })).rejects.toThrow(
      EmulatorOptionError,
    )
    await expect(startEmulator({ cloudId: 'a/b' })).rejects.toThrow(/cloudId/)
    await expect(startEmulator({ clientSecret: '' })).rejects.toThrow(/clientSecret/)
    await expect(startEmulator({ host: '0.0.0.0' })).rejects.toThrow(/loopback/)
    await expect(startEmulator({ tokenLifetime: 0 })).rejects.toThrow(/tokenLifetime/)
  })
})
