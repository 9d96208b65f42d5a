import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ConfigurationError, ConnectionError } from '@cloudconnexa/errors'
import { createClient, gotTransport } from '../../../src/index.ts'
import { createTestClient } from '../../support/create-test-client.ts'
import { catchFailure } from '../../support/catch-failure.ts'
import { startScriptedServer } from '../../support/scripted-server.ts'
import { createStaticAuthenticator } from '../../support/create-static-authenticator.ts'
import { things, createThing, getThing } from '../../support/things-service.ts'
import { transports } from '../../support/transports.ts'
import { catchError } from './support/catch-error.ts'
import { createAuthority } from './support/certificates.ts'
import { setProxyEnvironment } from './support/proxy-environment.ts'
import { openTunnel, startProxy } from './support/proxy-server.ts'
import { startSecureServer } from './support/secure-server.ts'

const authority = createAuthority()
const certificateAuthority = authority.certificate

beforeEach(() => setProxyEnvironment())
afterEach(() => {
  vi.unstubAllEnvs()
})

describe.each(transports)('a POST through a proxy, on %s', (_, make) => {
  it.each([502, 503])('is sent again when the proxy has refused its tunnel with %i', async (status) => {
    await using api = await startSecureServer(authority.issue())
    await using proxy = await startProxy({
      onConnect: (socket, index) => {
        if (index < 2) socket.end(`HTTP/1.1 ${status} Later\r\n\r\n`)
        else openTunnel(socket)
      },
    })
    const transport = make({ proxy: proxy.url, certificateAuthority })
    await using own = createTestClient(api.url, { transport, retry: { baseDelay: 1 } })
    const call = own.context.execute(createThing, { body: { name: 'one' } })
    expect((await call.withResponse()).attempts).toBe(3)
    expect(api.requests).toEqual(['POST /api/v1/things'])
  })

  it('is sent once when the proxy wants other credentials', async () => {
    await using proxy = await startProxy({ authorization: 'Basic other' })
    await using own = createTestClient('https://api.invalid', {
      transport: make({ proxy: proxy.url }),
      retry: { baseDelay: 1 },
    })
    const call = own.context.execute(createThing, { body: { name: 'one' } })
    const error = await catchFailure(call, ConnectionError)
    expect(error).toMatchObject({ outcome: 'not-sent', attempts: 1, isRetryable: false })
    expect(error.hint).toContain(`${proxy.name} responded with 407`)
  })
})

describe('the client option `proxy`', () => {
  it('is for the default transport, which otherwise asks the environment', async () => {
    await using api = await startScriptedServer([{ body: { id: '1', name: 'one' } }])
    await using named = await startProxy()
    await using other = await startProxy()
    setProxyEnvironment({ HTTP_PROXY: other.url })
    for (const proxy of [named.url, false, undefined] as const) {
      const client = createClient({
        auth: createStaticAuthenticator(api.url).factory,
        services: { things },
        validate: 'off',
        ...(proxy !== undefined && { proxy }),
      })
      await client.things.context.execute(getThing, { id: '1' })
      await client.close()
    }
    expect([named.requests.length, other.requests.length, api.requests.length]).toEqual([1, 1, 3])
  })

  it('is refused beside a transport, and where the proxy cannot be used', () => {
    const settings = { auth: createStaticAuthenticator('http://127.0.0.1:9').factory, services: {} }
    const refusals = [
      catchError(() => createClient({ ...settings, transport: gotTransport(), proxy: false })),
      catchError(() => createClient({ ...settings, proxy: 'proxy.example.org:3128' })),
    ]
    setProxyEnvironment({ HTTPS_PROXY: 'socks5://proxy.example.org' })
    refusals.push(catchError(() => createClient(settings)))
    for (const error of refusals) {
      expect(error).toBeInstanceOf(ConfigurationError)
      expect(error).toMatchObject({ code: 'OPTION_INVALID' })
    }
  })
})
