import { describe, expect, it } from 'vitest'
import { ConnectionError, errorFromFailure, NetworkError, TlsError } from '../src/index.ts'

const host = 'acme.api.openvpn.com'

describe('errorFromFailure', () => {
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
    [undefined, ConnectionError, true, /network/],
  ])('%s before anything was sent', (code, errorClass, isRetryable, hint) => {
    const error = errorFromFailure({ code, host, sent: false })
    expect(error.constructor).toBe(errorClass)
    expect(error).toBeInstanceOf(NetworkError)
    expect(error).toMatchObject({ outcome: 'not-sent', isRetryable, systemCode: code })
    expect(error.hint).toMatch(hint)
    expect(error.message).toContain(host)
    expect(error.cause).toBeUndefined()
  })

  it('does not know the outcome once something was sent', () => {
    const error = errorFromFailure({ code: 'ECONNRESET', host, sent: true })
    expect(error).toMatchObject({ code: 'CONNECTION_FAILED', outcome: 'unknown', isRetryable: true })
    expect(error.hint).toContain('list or get it')
    expect(error.message).toBe(
      'The connection to acme.api.openvpn.com broke before the response was complete (ECONNRESET).',
    )
  })

  it.each(['https://me:CANARY@acme.test/path?token=CANARY', 'acme.test?CANARY', 'CANARY canary\n'])(
    'shows nothing but the host of %j',
    (wrong) => {
      expect(JSON.stringify(errorFromFailure({ code: 'EPIPE', host: wrong, sent: true }))).not.toContain(
        'CANARY',
      )
    },
  )

  it('keeps a code only if it looks like one', () => {
    expect(errorFromFailure({ code: 'CANARY: no code', host, sent: false }).systemCode).toBeUndefined()
  })

  it.each(['127.0.0.1:8443', '[::1]:8443', 'localhost'])('names %s', (name) => {
    expect(errorFromFailure({ code: 'ECONNREFUSED', host: name, sent: false }).message).toContain(` ${name} `)
  })
})
