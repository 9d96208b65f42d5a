import { Secret } from '../../src/index.ts'
import type { AccessToken, Authenticator, AuthenticatorFactory } from '../../src/runtime.ts'

/** An authenticator without credentials: hands out numbered tokens and counts the calls of its methods. */
export interface StaticAuthenticator extends Authenticator {
  readonly factory: AuthenticatorFactory
  readonly invalidated: readonly string[]
  readonly isClosed: boolean
}

/** Makes a {@link StaticAuthenticator}; a token is `<prefix>-<n>`, with another number after each invalidation. */
export function createStaticAuthenticator(baseUrl: string, prefix: string = 'token'): StaticAuthenticator {
  const invalidated: string[] = []
  let closed = false
  const authenticator: StaticAuthenticator = {
    factory: () => authenticator,
    invalidated,
    get isClosed() {
      return closed
    },
    getEndpoint: async () => ({ baseUrl, credentialKey: `key of ${baseUrl}` }),
    getToken: async () => ({
      secret: new Secret(`${prefix}-${invalidated.length + 1}`),
      expiresAt: Number.POSITIVE_INFINITY,
    }),
    invalidate: async (token: AccessToken) => {
      invalidated.push(token.secret.reveal())
    },
    close: async () => {
      closed = true
    },
  }
  return authenticator
}
