import { Secret } from '@cloudconnexa/core'
import type { AuthenticatorFactory } from '@cloudconnexa/core/runtime'

/** Creates an authenticator whose token never expires, so that the API receives only the requests of the test. */
export function createTestAuthenticator(baseUrl: string): AuthenticatorFactory {
  return () => ({
    getEndpoint: async () => ({ baseUrl, credentialKey: 'test' }),
    getToken: async () => ({ secret: new Secret('token'), expiresAt: Number.MAX_SAFE_INTEGER }),
    invalidate: async () => undefined,
  })
}
