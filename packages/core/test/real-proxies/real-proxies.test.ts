import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ConnectionError } from '@cloudconnexa/errors'
import { createAuthority } from '../transport/connection/support/certificates.ts'
import { startSecureServer } from '../transport/connection/support/secure-server.ts'
import { settle, withTransport } from '../transport/connection/support/with-transport.ts'
import { findClosedPort } from '../support/dead-ends.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { createRequest } from '../support/create-request.ts'
import { transports } from '../support/transports.ts'
import { credentials, type RealProxy, realProxyNames, startRealProxy } from './real-proxy.ts'

const authority = createAuthority()
const certificateAuthority = authority.certificate

describe.each(realProxyNames)('%s', (name) => {
  let proxy: RealProxy
  beforeAll(async () => {
    proxy = await startRealProxy(name)
  })
  afterAll(() => proxy[Symbol.asyncDispose]())

  describe.each(transports)('with %s', (_, make) => {
    it('tunnels https, several requests in a tunnel', async () => {
      await using api = await startSecureServer(authority.issue())
      const { username, password } = credentials
      const url = proxy.url.replace('//', `//${username}:${password}@`)
      await withTransport(
        () => make({ proxy: url, certificateAuthority }),
        async (transport) => {
          for (const method of ['GET', 'POST', 'GET', 'POST']) {
            const request = createRequest(`${api.url}/users?page=1`, {
              method,
              isRepeatable: method === 'GET',
              ...(method === 'POST' && { body: '{}' }),
            })
            expect(await transport.send(request)).toMatchObject({ status: 200, body: '{"by":"api"}' })
            await settle()
          }
        },
      )
      expect([api.requests.length, api.connections]).toEqual([4, 2])
    })

    it('forwards http', async () => {
      await using api = await startScriptedServer([{ body: { by: 'api' } }])
      const response = await withTransport(
        () => make({ proxy: { url: proxy.url, ...credentials } }),
        (transport) =>
          transport.send(createRequest(`${api.url}/users?page=1`, { method: 'PUT', body: '{"a":1}' })),
      )
      expect(response).toMatchObject({ status: 200, body: '{"by":"api"}' })
      expect(api.requests[0]).toMatchObject({ method: 'PUT', path: '/users', body: '{"a":1}' })
      expect(api.requests[0]?.headers['proxy-authorization']).toBeUndefined()
    })

    it.each([
      ['no credentials', 'https://127.0.0.1:1', {}],
      ['no credentials', 'http://127.0.0.1:1', {}],
      ['a wrong password', 'https://127.0.0.1:1', { username: 'bob', password: 'wrong' }],
    ])('refuses who has %s, for %s', async (_what, url, given) => {
      const error = await withTransport(
        () => make({ proxy: { url: proxy.url, ...given } }),
        (transport) => catchFailure(transport.send(createRequest(url)), ConnectionError),
      )
      expect(error).toMatchObject({ outcome: 'not-sent', isRetryable: false })
      expect(error.hint).toContain(`${proxy.name} responded with 40`)
      expect(error.hint).toMatch(/user name and the password/)
    })

    it('has sent nothing when it cannot reach the API', async () => {
      const url = `https://127.0.0.1:${await findClosedPort()}`
      const error = await withTransport(
        () => make({ proxy: { url: proxy.url, ...credentials } }),
        (transport) => catchFailure(transport.send(createRequest(url, { method: 'POST' })), ConnectionError),
      )
      expect(error).toMatchObject({ outcome: 'not-sent', isRetryable: true })
      expect(error.hint).toMatch(/responded with 50\d/)
    })
  })
})
