import { Secret } from '@cloudconnexa/core'
import type { AuthenticatorFactory } from '@cloudconnexa/core/runtime'

/** A token that never expires, so that the API gets nothing but what the test is about. */
export function standIn(baseUrl: string): AuthenticatorFactory {
  return () => ({
    getEndpoint: async () => ({ baseUrl, credentialKey: 'test' }),
    getToken: async () => ({ secret: new Secret('token'), expiresAt: Number.MAX_SAFE_INTEGER }),
    invalidate: async () => undefined,
  })
}
