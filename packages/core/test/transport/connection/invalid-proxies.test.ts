import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { inspect } from 'node:util'
import { Agent as UndiciAgent } from 'undici'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ConfigurationError } from '@cloudconnexa/errors'
import { gotTransport } from '../../../src/index.ts'
import { nodeTransport } from '../../../src/transport/node.ts'
import { undiciTransport } from '../../../src/transport/undici.ts'
import { startScriptedServer } from '../../support/scripted-server.ts'
import { createRequest } from '../../support/create-request.ts'
import { transports } from '../../support/transports.ts'
import { catchError } from './support/catch-error.ts'
import { createAuthority } from './support/certificates.ts'
import { setProxyEnvironment } from './support/proxy-environment.ts'
import { startProxy } from './support/proxy-server.ts'
import { withTransport } from './support/with-transport.ts'

const url = 'http://127.0.0.1:3128'
const { certificate } = createAuthority()

beforeEach(() => setProxyEnvironment())
afterEach(() => {
  vi.unstubAllEnvs()
})

const unusable: readonly (readonly [string, string])[] = [
  ['no scheme', 'proxy.example.org:3128'],
  ['no scheme and credentials', 'CANARY-user:CANARY-pass@proxy.example.org:3128'],
  ['no scheme but slashes', '//proxy.example.org:3128'],
  ['no slashes', 'http:proxy.example.org'],
  ['SOCKS', 'socks5://CANARY-user:CANARY-pass@proxy.example.org:1080'],
  ['SOCKS with look-up', 'socks5h://proxy.example.org'],
  ['another scheme', 'ftp://CANARY@proxy.example.org'],
  ['a path', 'http://CANARY-user:CANARY-pass@proxy.example.org:3128/CANARY-path'],
  ['a script for proxies', 'http://proxy.example.org/proxy.pac'],
  ['a query', 'http://proxy.example.org:3128?CANARY'],
  ['a fragment', 'http://proxy.example.org:3128#CANARY'],
  ['a password that is not encoded', 'http://bob:CANARY/pass@proxy.example.org:3128'],
  ['a password with a number sign', 'http://bob:CANARY#pass@proxy.example.org:3128'],
  ['a password with a number sign behind digits', 'http://bob:12#CANARY@proxy.example.org:3128'],
  ['a percent sign that begins no escape', 'http://bob:CANARY%zz@proxy.example.org:3128'],
  ['bytes that are no UTF-8', 'http://bob:CANARY%ff@proxy.example.org:3128'],
  ['a user name with a colon', 'http://CANARY%3Abob:pass@proxy.example.org:3128'],
  ['no host', 'http://'],
  ['an impossible port', 'http://CANARY@proxy.example.org:99999'],
  ['the port 0', 'http://CANARY@proxy.example.org:0'],
  ['words', 'none, CANARY'],
]

describe.each(transports)('with %s a proxy that cannot be used', (_, make) => {
  const refuse = (options: Parameters<typeof make>[0]): ConfigurationError => {
    const error = catchError(() => make(options))
    if (!(error instanceof ConfigurationError)) throw new Error('Another error.', { cause: error })
    expect(error).toMatchObject({ code: 'OPTION_INVALID', outcome: 'not-sent' })
    const shown = [inspect(error, { showHidden: true, depth: 9 }), JSON.stringify(error), String(error.stack)]
    expect(shown.join('\n')).not.toMatch(/CANARY/)
    return error
  }

  it.each(unusable)('is refused: %s', (_name, proxy) => {
    expect(refuse({ proxy }).message).toContain('The option "proxy"')
    for (const variable of ['HTTPS_PROXY', 'http_proxy']) {
      setProxyEnvironment({ [variable]: proxy })
      const { message, hint } = refuse({ proxy: undefined })
      expect(message).toContain(`The environment variable ${variable}`)
      expect(hint).not.toBe('')
    }
  })

  it.each([
    ['an empty string', ''],
    ['true', true],
    ['null', null],
    ['a number', 3128],
    ['an object without URL', {}],
    ['a URL that is none', { url: 5 }],
    ['an object with a bad URL', { url: 'socks5://CANARY@proxy' }],
    ['credentials twice', { url: 'http://bob:CANARY@127.0.0.1:1', username: 'bob', password: 'CANARY' }],
    ['a name without password', { url, username: 'CANARY' }],
    ['a password without name', { url, password: 'CANARY' }],
    ['a password that is none', { url, username: 'CANARY', password: 5 }],
    ['a list of numbers', { url, noProxy: [5] }],
    ['a URL with a path', new URL('http://bob:CANARY@127.0.0.1:1/CANARY')],
  ])('is refused as option: %s', (_name, proxy) => {
    // What a program without types may pass.
    refuse({ proxy: proxy as string })
  })

  it('does not matter where it is switched off', async () => {
    setProxyEnvironment({ HTTPS_PROXY: 'socks5://127.0.0.1', HTTP_PROXY: 'nonsense' })
    await make({ proxy: false }).close?.()
  })
})

describe('beside an agent of the user', () => {
  it.each([
    ['proxy', { proxy: url }],
    ['proxy', { proxy: { url } }],
    ['idleTimeout', { idleTimeout: {} }],
    ['certificateAuthority', { certificateAuthority: certificate }],
    ['clientCertificate', { clientCertificate: { certificate: '', key: '' } }],
    ['minimumTlsVersion', { minimumTlsVersion: 'TLSv1.3' }],
  ] as const)('%s is refused, because it would be without effect', (name, options) => {
    const agent = { https: new HttpsAgent() }
    const refusals = [
      catchError(() => gotTransport({ agent, ...options })),
      catchError(() => nodeTransport({ agent, ...options })),
      catchError(() => undiciTransport({ dispatcher: new UndiciAgent(), ...options })),
    ]
    for (const error of refusals) {
      expect(error).toBeInstanceOf(ConfigurationError)
      expect(error).toMatchObject({ code: 'OPTION_INVALID', message: expect.stringContaining(`"${name}"`) })
    }
  })

  it('connectTimeout is refused for undici, which has one of its own', () => {
    const error = catchError(() => undiciTransport({ dispatcher: new UndiciAgent(), connectTimeout: 5 }))
    expect(error).toMatchObject({ code: 'OPTION_INVALID' })
  })

  it('options for TLS are fine where the agent is for http', async () => {
    await nodeTransport({ agent: { http: new HttpAgent() }, certificateAuthority: certificate }).close?.()
  })

  it('the environment names no proxy: which one to use is theirs to know', async () => {
    await using api = await startScriptedServer([{}])
    await using proxy = await startProxy()
    setProxyEnvironment({ HTTP_PROXY: proxy.url })
    const agent = { http: new HttpAgent() }
    for (const make of [
      () => gotTransport({ agent }),
      () => nodeTransport({ agent, proxy: false }),
      () => undiciTransport({ dispatcher: new UndiciAgent(), proxy: false }),
    ])
      await withTransport(make, (transport) => transport.send(createRequest(api.url)))
    expect(api.requests).toHaveLength(3)
    expect(proxy.requests).toEqual([])
  })
})
