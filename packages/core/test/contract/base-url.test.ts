import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '@cloudconnexa/errors'
import { buildBaseUrl, checkBaseUrl } from '../../src/runtime.ts'

async function refused(action: () => unknown): Promise<ConfigurationError> {
  try {
    await action()
  } catch (error) {
    if (error instanceof ConfigurationError) return error
    throw error
  }
  throw new Error('it was taken')
}

describe('checkBaseUrl', () => {
  it.each([
    ['https://acme.api.openvpn.com', 'https://acme.api.openvpn.com'],
    ['https://acme.api.openvpn.com/', 'https://acme.api.openvpn.com'],
    ['HTTPS://ACME.API.OpenVPN.com', 'https://acme.api.openvpn.com'],
    ['https://acme.api.openvpn.com:443', 'https://acme.api.openvpn.com'],
    ['https://gateway.example:8443', 'https://gateway.example:8443'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
    ['http://127.8.0.1', 'http://127.8.0.1'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
    ['http://[0:0:0:0:0:0:0:1]:8080', 'http://[::1]:8080'],
  ])('takes %s', async (given, taken) => {
    expect(await checkBaseUrl(given)).toBe(taken)
  })

  it.each([
    ['acme.api.openvpn.com', 'BASE_URL_INVALID', 'https://acme.api.openvpn.com"'],
    ['localhost:8080', 'BASE_URL_INVALID', '"http://localhost:8080"'],
    ['127.0.0.1:8787/api/v1', 'BASE_URL_INVALID', '"http://127.0.0.1:8787"'],
    ['localhost.example.com:80', 'BASE_URL_INVALID', '"https://localhost.example.com:80"'],
    ['acme.api.openvpn.com/api/v1', 'BASE_URL_INVALID', 'https://acme.api.openvpn.com"'],
    ['', 'BASE_URL_INVALID', 'https://<cloudId>.api.openvpn.com'],
    [' https://acme.api.openvpn.com', 'BASE_URL_INVALID', 'https://<cloudId>'],
    ['https://', 'BASE_URL_INVALID', 'https://<cloudId>'],
    ['https://a b', 'BASE_URL_INVALID', 'https://<cloudId>'],
    ['ftp://acme.api.openvpn.com', 'BASE_URL_INVALID', '"https://acme.api.openvpn.com"'],
    ['https://acme.api.openvpn.com/api/v1', 'BASE_URL_INVALID', '"https://acme.api.openvpn.com"'],
    ['https://acme.api.openvpn.com/?a=1', 'BASE_URL_INVALID', '"https://acme.api.openvpn.com"'],
    ['https://acme.api.openvpn.com/#a', 'BASE_URL_INVALID', '"https://acme.api.openvpn.com"'],
    ['https://acme.openvpn.com', 'BASE_URL_PORTAL', '"https://acme.api.openvpn.com"'],
    ['https://ACME.openvpn.com/login', 'BASE_URL_PORTAL', '"https://acme.api.openvpn.com"'],
    ['https://cloud.openvpn.com', 'BASE_URL_PORTAL', '"https://<cloudId>.api.openvpn.com"'],
    ['http://acme.api.openvpn.com', 'BASE_URL_INSECURE', '"https://acme.api.openvpn.com"'],
    ['http://localhost.example.com', 'BASE_URL_INSECURE', '"https://localhost.example.com"'],
    ['http://127.0.0.1.example.com', 'BASE_URL_INSECURE', '"https://127.0.0.1.example.com"'],
    ['http://[::2]:80', 'BASE_URL_INSECURE', '"https://[::2]"'],
  ])('refuses %j and says what to write instead', async (given, code, remedy) => {
    const error = await refused(() => checkBaseUrl(given))
    expect(error.code).toBe(code)
    expect(error.hint).toContain(remedy)
  })

  it.each([
    'https://me:canary@acme.api.openvpn.com',
    'https://canary@acme.openvpn.com/x',
    'me:canary@acme.api.openvpn.com',
  ])('does not repeat credentials: %s', async (given) => {
    const error = await refused(() => checkBaseUrl(given))
    expect(error.code).toBe('BASE_URL_INVALID')
    expect(`${error.message} ${error.hint}`).not.toContain('canary')
  })
})

describe('buildBaseUrl', () => {
  it.each([
    ['acme', 'https://acme.api.openvpn.com'],
    ['Acme-2', 'https://acme-2.api.openvpn.com'],
    ['7', 'https://7.api.openvpn.com'],
  ])('accepts %s', (cloudId, baseUrl) => {
    expect(buildBaseUrl(cloudId)).toBe(baseUrl)
  })

  it.each(['', '-a', 'a-', 'a.b', 'a/b', 'a@evil.example', 'a b', 'ä', 'a\n'])(
    'refuses %j',
    async (cloudId) => {
      expect((await refused(() => buildBaseUrl(cloudId))).code).toBe('BASE_URL_INVALID')
    },
  )
})
