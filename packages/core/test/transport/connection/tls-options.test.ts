import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { ConfigurationError, NetworkError, TlsError } from '@cloudconnexa/errors'
import { Secret } from '../../../src/index.ts'
import { catchFailure } from '../../support/catch-failure.ts'
import { createRequest } from '../../support/create-request.ts'
import { transports } from '../../support/transports.ts'
import { catchError } from './support/catch-error.ts'
import { createAuthority, encryptKey } from './support/certificates.ts'
import { startProxy } from './support/proxy-server.ts'
import { startSecureServer } from './support/secure-server.ts'
import { settle, withTransport } from './support/with-transport.ts'

const authority = createAuthority()
const identity = authority.issue()
const certificateAuthority = authority.certificate
const people = createAuthority('Authority of clients')
const { certificate, key } = people.issue('gateway-client')
const passphrase = 'CANARY-passphrase'

describe.each(transports)('TLS options of %s', (_, make) => {
  type Options = Parameters<typeof make>[0]

  const get = (options: Options, url: string): Promise<unknown> =>
    withTransport(
      () => make(options),
      (transport) => transport.send(createRequest(url)),
    )

  it('trust authorities besides the well-known ones, several in a string or in an array', async () => {
    await using api = await startSecureServer(identity)
    const other = createAuthority('Another authority').certificate
    for (const authorities of [
      authority.certificate,
      `# a comment\n${other}\n${authority.certificate}`,
      [other, authority.certificate],
    ])
      expect(await get({ certificateAuthority: authorities }, api.url)).toMatchObject({ status: 200 })
    const error = await catchFailure(get({ certificateAuthority: other }, api.url), TlsError)
    expect(error).toMatchObject({ outcome: 'not-sent', isRetryable: false })
    expect(error.hint).toMatch(/`certificateAuthority`/)
  })

  it('know the server by its name, and by its address', async () => {
    await using api = await startSecureServer(identity)
    await using stranger = await startSecureServer(authority.issue('api.example.org'))
    for (const host of ['localhost', '127.0.0.1'])
      expect(await get({ certificateAuthority }, `https://${host}:${api.port}`)).toMatchObject({
        status: 200,
      })
    const error = await catchFailure(get({ certificateAuthority }, stranger.url), TlsError)
    expect(error).toMatchObject({ systemCode: 'ERR_TLS_CERT_ALTNAME_INVALID', isRetryable: false })
  })

  it('show a client certificate to a gateway that asks for one, also in a tunnel, and to no proxy', async () => {
    await using gateway = await startSecureServer(identity, {
      ca: people.certificate,
      requestCert: true,
      rejectUnauthorized: true,
    })
    await using proxy = await startProxy({ identity, asksForCertificates: people.certificate })
    const clientCertificate = { certificate, key }
    await get({ certificateAuthority, clientCertificate }, gateway.url)
    await get({ certificateAuthority, clientCertificate: { certificate, key: new Secret(key) } }, gateway.url)
    const encrypted = { certificate, key: encryptKey(key, passphrase), passphrase: new Secret(passphrase) }
    await get({ certificateAuthority, clientCertificate: encrypted }, gateway.url)
    await get({ certificateAuthority, clientCertificate, proxy: proxy.url }, gateway.url)
    expect(gateway.clients).toEqual(Array.from({ length: 4 }, () => 'gateway-client'))
    expect(proxy.requests).toHaveLength(1)
    expect(proxy.clients).toEqual([undefined])
    const error = await catchFailure(get({ certificateAuthority }, gateway.url), NetworkError)
    // undici may notice no more than that the connection was closed.
    if (error.systemCode !== 'ECONNRESET') {
      expect(error).toMatchObject({ outcome: 'refused', isRetryable: false })
      expect(error.hint).toMatch(/`clientCertificate`/)
    }
    expect(gateway.clients).toHaveLength(4)
  })

  it('refuse versions of TLS that are too old', async () => {
    await using old = await startSecureServer(identity, { maxVersion: 'TLSv1.2' })
    await get({ certificateAuthority, minimumTlsVersion: 'TLSv1.2' }, old.url)
    for (const options of [{ certificateAuthority }, {}]) {
      const error = await catchFailure(get({ ...options, minimumTlsVersion: 'TLSv1.3' }, old.url), TlsError)
      expect(error.outcome).toBe('not-sent')
      expect(error.systemCode).toMatch(/^ERR_SSL_/)
    }
    expect(old.requests).toHaveLength(1)
  })

  it('resume the session of an earlier connection', async () => {
    await using api = await startSecureServer(identity)
    await withTransport(
      () => make({ certificateAuthority }),
      async (transport) => {
        await transport.send(createRequest(api.url))
        await settle()
        api.hangUp()
        await settle()
        await transport.send(createRequest(api.url))
      },
    )
    expect([api.connections, api.resumed]).toEqual([2, [false, true]])
  })

  it.each<[string, Options]>([
    ['no PEM', { certificateAuthority: '/etc/ssl/CANARY.pem' }],
    ['an empty string', { certificateAuthority: '' }],
    ['an empty array', { certificateAuthority: [] }],
    ['one good and one bad', { certificateAuthority: [certificateAuthority, 'CANARY'] }],
    [
      'one good and one cut short',
      { certificateAuthority: certificateAuthority + certificateAuthority.slice(0, 200) },
    ],
    [
      'line ends that were lost',
      { certificateAuthority: certificateAuthority.replaceAll('\n', String.raw`\n`) },
    ],
    ['a key for a certificate', { certificateAuthority: key }],
    ['a certificate that is none', { clientCertificate: { certificate: 'CANARY', key } }],
    ['a key that is none', { clientCertificate: { certificate, key: 'CANARY' } }],
    ['the key of another', { clientCertificate: { certificate, key: people.issue().key } }],
    ['no passphrase', { clientCertificate: { certificate, key: encryptKey(key, passphrase) } }],
    [
      'another passphrase',
      { clientCertificate: { certificate, key: encryptKey(key, passphrase), passphrase: 'CANARY' } },
    ],
  ])('are refused before anything is sent: %s', (_name, options) => {
    const refused = catchError(() => make(options))
    expect(refused).toBeInstanceOf(ConfigurationError)
    expect(refused).toMatchObject({ code: 'OPTION_INVALID', outcome: 'not-sent' })
    expect(inspect(refused, { showHidden: true, depth: 9 })).not.toMatch(/CANARY|PRIVATE KEY/)
  })

  it.each([
    ['minimumTlsVersion', { minimumTlsVersion: 'TLSv1.1' }],
    ['clientCertificate', { clientCertificate: {} }],
    ['clientCertificate', { clientCertificate: null }],
    ['clientCertificate', { clientCertificate: { certificate, key: 5 } }],
    ['certificateAuthority', { certificateAuthority: 5 }],
    ['certificateAuthority', { certificateAuthority: Buffer.from(certificateAuthority) }],
    [
      'proxy.certificateAuthority',
      { proxy: { url: 'https://127.0.0.1:1', certificateAuthority: 'nothing' } },
    ],
    ['connectTimeout', { connectTimeout: 0 }],
    ['connectTimeout', { connectTimeout: Number.NaN }],
    ['connectTimeout', { connectTimeout: Number.POSITIVE_INFINITY }],
    ['connectTimeout', { connectTimeout: '5' }],
    ['idleTimeout', { idleTimeout: 5 }],
    ['idleTimeout', { idleTimeout: null }],
    ['idleTimeout.repeatable', { idleTimeout: { repeatable: -1 } }],
    ['idleTimeout.nonRepeatable', { idleTimeout: { nonRepeatable: 2 ** 31 } }],
  ])('name what is wrong: %s', (name, options) => {
    // What a program without types may pass.
    const refused = catchError(() => make(options as Options))
    expect(refused).toMatchObject({ code: 'OPTION_INVALID', message: expect.stringContaining(`"${name}"`) })
  })
})
