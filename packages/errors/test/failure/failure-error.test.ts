import { describe, expect, it } from 'vitest'
import { ConnectionError, NetworkError, TlsError } from '../../src/index.ts'
import { createErrorFromFailure } from '../../src/explain/failures.ts'

const host = 'acme.api.openvpn.com'

describe('createErrorFromFailure', () => {
  it.each([
    ['ENOTFOUND', ConnectionError, true, /Cloud ID/],
    ['EAI_AGAIN', ConnectionError, true, /Cloud ID/],
    ['ECONNREFUSED', ConnectionError, true, /Nothing listens/],
    ['ECONNRESET', ConnectionError, true, /cut the connection/],
    ['ETIMEDOUT', ConnectionError, true, /firewall/],
    ['EPROTO', TlsError, true, /HTTPS/],
    ['ERR_SSL_WRONG_VERSION_NUMBER', TlsError, true, /network/],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', TlsError, false, /NODE_EXTRA_CA_CERTS/],
    ['SELF_SIGNED_CERT_IN_CHAIN', TlsError, false, /NODE_EXTRA_CA_CERTS/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', TlsError, false, /NODE_EXTRA_CA_CERTS/],
    ['CERT_HAS_EXPIRED', TlsError, false, /NODE_EXTRA_CA_CERTS/],
    ['CERT_REVOKED', TlsError, false, /NODE_EXTRA_CA_CERTS/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', TlsError, false, /NODE_EXTRA_CA_CERTS/],
    ['ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', TlsError, false, /`clientCertificate`/],
    ['ERR_SSL_SSL/TLS_ALERT_BAD_CERTIFICATE', TlsError, false, /`clientCertificate`/],
    ['ENETUNREACH', ConnectionError, true, /no route/],
    ['EADDRNOTAVAIL', ConnectionError, true, /no local address/],
    ['EMFILE', ConnectionError, true, /ulimit/],
    [undefined, ConnectionError, true, /network/],
  ])('creates the error of %s before anything was sent', (code, errorClass, isRetryable, hint) => {
    const error = createErrorFromFailure({ code, host, sent: false })
    expect(error.constructor).toBe(errorClass)
    expect(error).toBeInstanceOf(NetworkError)
    expect(error).toMatchObject({ outcome: 'not-sent', isRetryable, systemCode: code })
    expect(error.hint).toMatch(hint)
    expect(error.message).toContain(host)
    expect(error.cause).toBeUndefined()
  })

  it('reports an unknown outcome once something was sent', () => {
    const error = createErrorFromFailure({ code: 'ECONNRESET', host, sent: true })
    expect(error).toMatchObject({ code: 'CONNECTION_FAILED', outcome: 'unknown', isRetryable: true })
    expect(error.hint).toContain('list or get it')
    expect(error.message).toBe(
      'The connection to acme.api.openvpn.com broke before the response was complete (ECONNRESET).',
    )
  })

  it('reports a request as refused if the server requires a client certificate', () => {
    const code = 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'
    const error = createErrorFromFailure({ code, host, sent: true })
    expect(error).toMatchObject({ outcome: 'refused', isRetryable: false, systemCode: code })
    expect(error.hint).toMatch(/`clientCertificate`/)
    expect(error.hint).not.toContain('list or get it')
    // A connection that was cut says nothing of the kind.
    expect(createErrorFromFailure({ code: 'ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', host, sent: true }).outcome).toBe(
      'unknown',
    )
  })

  describe('with a proxy', () => {
    const proxy = { host: 'proxy.corp:3128' }

    it.each([
      [407, false, /user name and the password/],
      [401, false, /user name and the password/],
      [403, false, /exempt it by NO_PROXY/],
      [429, true, /overloaded/],
      [502, true, /could not reach acme\.api\.openvpn\.com/],
      [503, true, /could not reach/],
      [501, false, /could not reach/],
      [302, false, /allows CONNECT/],
    ])(
      'names a proxy that responds with %i and reports that nothing was sent',
      (status, isRetryable, hint) => {
        const error = createErrorFromFailure({
          code: undefined,
          host,
          sent: true,
          proxy: { ...proxy, status },
        })
        expect(error).toBeInstanceOf(ConnectionError)
        expect(error).toMatchObject({ outcome: 'not-sent', isRetryable })
        expect(error.message).toBe(
          `The proxy proxy.corp:3128 refused the connection to acme.api.openvpn.com with status ${status}.`,
        )
        expect(error.hint).toContain(`proxy.corp:3128 responded with ${status}`)
        expect(error.hint).toMatch(hint)
      },
    )

    it.each([
      ['ECONNREFUSED', ConnectionError, true, /through the proxy proxy\.corp:3128 could not be made/],
      ['ERR_PROXY_TUNNEL', ConnectionError, true, /response of the proxy proxy\.corp:3128 to CONNECT/],
      ['EPROTO', TlsError, true, /the proxy proxy\.corp:3128 could not be secured/],
      ['SELF_SIGNED_CERT_IN_CHAIN', TlsError, false, /the proxy proxy\.corp:3128 could not be secured/],
    ])('names a proxy that cannot be used (%s)', (code, errorClass, isRetryable, message) => {
      const error = createErrorFromFailure({ code, host, sent: false, proxy })
      expect(error).toBeInstanceOf(errorClass)
      expect(error).toMatchObject({ outcome: 'not-sent', isRetryable, systemCode: code })
      expect(error.message).toMatch(message)
      expect(error.hint).toContain('proxy.corp:3128')
    })

    it('shows only the host of the proxy', () => {
      const wrong = { host: 'http://bob:CANARY@proxy.corp:3128', status: 407 }
      const error = createErrorFromFailure({ code: 'CANARY!', host, sent: false, proxy: wrong })
      expect(JSON.stringify([error, error.message])).not.toContain('CANARY')
    })
  })

  it.each(['https://me:CANARY@acme.test/path?token=CANARY', 'acme.test?CANARY', 'CANARY canary\n'])(
    'shows nothing but the host of %j',
    (wrong) => {
      expect(
        JSON.stringify(createErrorFromFailure({ code: 'EPIPE', host: wrong, sent: true })),
      ).not.toContain('CANARY')
    },
  )

  it('keeps status and headers of an incomplete response and does not guess its outcome', () => {
    const error = createErrorFromFailure({
      code: 'ECONNRESET',
      host,
      sent: true,
      status: 201,
      headers: { 'x-request-id': 'request-7', 'x-ratelimit-remaining': '3', 'set-cookie': 'CANARY' },
    })
    expect(error).toMatchObject({ status: 201, requestId: 'request-7', isRetryable: true })
    expect(error.headers).toEqual({ 'x-request-id': 'request-7', 'x-ratelimit-remaining': '3' })
    expect(error.message).toContain('before the response with status 201 was complete')
    expect(error.hint).not.toContain('may have taken effect')
  })

  it('says how to allow longer headers and is not retryable', () => {
    const error = createErrorFromFailure({ code: 'HPE_HEADER_OVERFLOW', host, sent: true })
    expect(error).toMatchObject({ code: 'CONNECTION_FAILED', outcome: 'unknown', isRetryable: false })
    expect(error.hint).toContain('--max-http-header-size')
  })

  it('keeps a code only if it looks like one', () => {
    expect(createErrorFromFailure({ code: 'CANARY: no code', host, sent: false }).systemCode).toBeUndefined()
  })

  it.each(['127.0.0.1:8443', '[::1]:8443', 'localhost'])('names the host %s', (name) => {
    expect(createErrorFromFailure({ code: 'ECONNREFUSED', host: name, sent: false }).message).toContain(
      ` ${name} `,
    )
  })
})
