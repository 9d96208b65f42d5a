import { Secret } from '@cloudconnexa/core'
import type { StoredToken, TokenKey } from '@cloudconnexa/auth/store'

/** Strings that nobody may find in a database. */
export const canaries = {
  clientId: 'canary-client-id.tenant',
  clientSecret: 'canary-client-secret',
  token: 'canary-access-token',
  newerToken: 'canary-newer-token',
} as const

/** Credentials that tokens are stored for. */
export const key: TokenKey = {
  baseUrl: 'https://canary-address.api.openvpn.com',
  clientId: canaries.clientId,
  clientSecret: new Secret(canaries.clientSecret),
}

/** A token. */
export const token: StoredToken = createToken(canaries.token)

/** Another one, for tests of which of the two is kept. */
export const newerToken: StoredToken = createToken(canaries.newerToken)

function createToken(text: string): StoredToken {
  return { secret: new Secret(text), obtainedAt: 1000, expiresAt: 2000 }
}
