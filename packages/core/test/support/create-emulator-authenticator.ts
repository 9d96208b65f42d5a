import type { Emulator } from '@cloudconnexa/emulator'
import { Secret } from '../../src/index.ts'
import type { AuthenticatorFactory } from '../../src/runtime.ts'

/** An authenticator with one token of an emulator, requested beforehand so that tests count only their own requests. */
export async function createEmulatorAuthenticator(emulator: Emulator): Promise<AuthenticatorFactory> {
  const { url, clientId, clientSecret } = emulator
  const authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`
  const response = await fetch(`${url}/api/v1/oauth/token`, { method: 'POST', headers: { authorization } })
  const body: unknown = await response.json()
  if (typeof body !== 'object' || body === null || !('access_token' in body)) throw new Error('no token')
  const secret = new Secret(String(body.access_token))
  return () => ({
    getEndpoint: async () => ({ baseUrl: url, credentialKey: clientId }),
    getToken: async () => ({ secret, expiresAt: Number.POSITIVE_INFINITY }),
    invalidate: async () => undefined,
  })
}
