import { Secret } from '@cloudconnexa/core'
import type { StoredToken, TokenKey } from '../../src/store.ts'

/** A key for the tests of token files. */
export const key: TokenKey = {
  baseUrl: 'https://tenant.api.openvpn.com',
  clientId: 'canary-id.tenant',
  clientSecret: new Secret('canary-secret'),
}

/** A token for the tests of token files. */
export const token: StoredToken = { secret: new Secret('canary-token'), obtainedAt: 1000, expiresAt: 2000 }
