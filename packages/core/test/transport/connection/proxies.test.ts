import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Secret } from '../../../src/index.ts'
import { startScriptedServer } from '../../support/scripted-server.ts'
import { createRequest } from '../../support/create-request.ts'
import { transports } from '../../support/transports.ts'
import { createAuthority } from './support/certificates.ts'
import { setProxyEnvironment } from './support/proxy-environment.ts'
import { startProxy } from './support/proxy-server.ts'
import { startSecureServer } from './support/secure-server.ts'
import { settle, withTransport } from './support/with-transport.ts'

const authority = createAuthority()
const identity = authority.issue()
const certificateAuthority = authority.certificate
/** `bob:p@ss:wörd`, in a URL and as a header. */
const inUrl = 'bob:p%40ss%3Aw%C3%B6rd'
const authorization = `Basic ${Buffer.from('bob:p@ss:wörd').toString('base64')}`

beforeEach(() => setProxyEnvironment())
afterEach(() => {
  vi.unstubAllEnvs()
})

describe.each(transports)('a proxy with %s', (_, make) => {
  const get = (options: Parameters<typeof make>[0], url: string): Promise<unknown> =>
    withTransport(
      () => make(options),
      (transport) => transport.send(createRequest(url)),
    )

  it('tunnels https by CONNECT, with TLS of the API inside, and keeps the tunnel', async () => {
    await using api = await startSecureServer(identity)
    await using proxy = await startProxy()
    await withTransport(
      () => make({ proxy: proxy.url, certificateAuthority }),
      async (transport) => {
        for (let round = 0; round < 3; round++) {
          const response = await transport.send(createRequest(`${api.url}/users?page=1`))
          expect(response).toMatchObject({ status: 200, body: '{"by":"api"}' })
          await settle()
        }
      },
    )
    expect(proxy.requests).toEqual([`CONNECT 127.0.0.1:${api.port}`])
    expect(api.requests).toEqual(Array.from({ length: 3 }, () => 'GET /users?page=1'))
    await proxy.left()
  })

  it('receives http requests with the whole address and the host of the API', async () => {
    await using api = await startScriptedServer([{ body: { by: 'api' } }])
    await using proxy = await startProxy()
    const body = '{"name":"one"}'
    await withTransport(
      () => make({ proxy: new URL(proxy.url) }),
      (transport) =>
        transport.send(
          createRequest(`${api.url}/users?page=1`, { method: 'POST', body, headers: { 'x-note': 'mine' } }),
        ),
    )
    expect(proxy.requests).toEqual([`POST ${api.url}/users?page=1`])
    expect(api.requests[0]).toMatchObject({ method: 'POST', path: '/users', body })
    expect(api.requests[0]?.headers).toMatchObject({ host: new URL(api.url).host, 'x-note': 'mine' })
  })

  it('comes from the environment: HTTPS_PROXY for https, HTTP_PROXY for http, and neither for the other', async () => {
    await using secure = await startSecureServer(identity)
    await using plain = await startScriptedServer([{}])
    await using proxy = await startProxy()
    for (const [name, url, isUsed] of [
      ['HTTPS_PROXY', secure.url, true],
      ['https_proxy', secure.url, true],
      ['HTTP_PROXY', secure.url, false],
      ['HTTP_PROXY', plain.url, true],
      ['http_proxy', plain.url, true],
      ['HTTPS_PROXY', plain.url, false],
      ['ALL_PROXY', plain.url, false],
    ] as const) {
      setProxyEnvironment({ [name]: proxy.url })
      const before = proxy.requests.length
      await get({ certificateAuthority, proxy: undefined }, url)
      expect([name, url, proxy.requests.length - before]).toEqual([name, url, isUsed ? 1 : 0])
    }
  })

  it('is taken from the option before the environment, and false switches it off', async () => {
    await using api = await startScriptedServer([{}])
    await using proxy = await startProxy()
    await using other = await startProxy()
    setProxyEnvironment({ HTTP_PROXY: other.url, NO_PROXY: '*' })
    await get({ proxy: proxy.url }, api.url)
    setProxyEnvironment({ HTTP_PROXY: other.url })
    await get({ proxy: false }, api.url)
    expect([proxy.requests.length, other.requests.length, api.requests.length]).toEqual([1, 0, 2])
  })

  it('is the one of the environment at the time when the transport is made', async () => {
    await using api = await startScriptedServer([{}])
    await using proxy = await startProxy()
    setProxyEnvironment({ HTTP_PROXY: proxy.url })
    await withTransport(
      () => make({ proxy: undefined }),
      async (transport) => {
        setProxyEnvironment()
        await transport.send(createRequest(api.url))
      },
    )
    expect(proxy.requests).toHaveLength(1)
  })

  it('gets the credentials of its URL, decoded, for tunnels and for requests', async () => {
    await using secure = await startSecureServer(identity)
    await using plain = await startScriptedServer([{}])
    await using proxy = await startProxy({ authorization })
    const url = proxy.url.replace('//', `//${inUrl}@`)
    await get({ proxy: url, certificateAuthority }, secure.url)
    await get({ proxy: url }, plain.url)
    const password = new Secret('p@ss:wörd')
    await get({ proxy: { url: proxy.url, username: 'bob', password } }, plain.url)
    expect(proxy.authorizations).toEqual([authorization, authorization, authorization])
    expect(plain.requests.map(({ headers }) => headers['proxy-authorization'])).toEqual([
      undefined,
      undefined,
    ])
  })

  it('may speak TLS itself, with an authority of its own', async () => {
    await using secure = await startSecureServer(identity)
    await using plain = await startScriptedServer([{}])
    const itsOwn = createAuthority('Authority of the proxy')
    await using proxy = await startProxy({ identity: itsOwn.issue(), authorization })
    const url = proxy.url.replace('//', `//${inUrl}@`)
    const options = { proxy: { url, certificateAuthority: itsOwn.certificate }, certificateAuthority }
    await get(options, secure.url)
    await get(options, plain.url)
    expect(proxy.requests).toEqual([`CONNECT 127.0.0.1:${secure.port}`, `GET ${plain.url}/`])
    expect(proxy.authorizations).toEqual([authorization, authorization])
    expect(secure.requests).toHaveLength(1)
  })

  it('is trusted by the authority of the transport when it speaks TLS and has none of its own', async () => {
    await using api = await startSecureServer(identity)
    await using proxy = await startProxy({ identity: authority.issue() })
    await get({ proxy: proxy.url, certificateAuthority }, api.url)
    expect(proxy.requests).toHaveLength(1)
  })

  it('of the option is left out for the hosts in `noProxy`', async () => {
    await using api = await startScriptedServer([{}])
    await using proxy = await startProxy()
    await get({ proxy: { url: proxy.url, noProxy: ['example.org', '127.0.0.1'] } }, api.url)
    await get({ proxy: { url: proxy.url, noProxy: 'example.org, .0.0.2' } }, api.url)
    expect(proxy.requests).toHaveLength(1)
  })
})
