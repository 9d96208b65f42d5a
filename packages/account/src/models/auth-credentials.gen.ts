// Generated from spec/ by `npm run generate`; change it there.

import { isSecret, type Secret } from '@cloudconnexa/core/runtime'
import { isObject } from './type-guards.gen.ts'

/**
 * Response of `createCloudId` (`POST /account/cloud-id`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/authcredentials.md
 */
export interface AuthCredentials {
  readonly clientId?: string
  readonly clientSecret?: Secret
}

/** Whether a value is a {@link AuthCredentials}. */
export function isAuthCredentials(value: unknown): value is AuthCredentials {
  return (
    isObject(value) &&
    (typeof value.clientId === 'string' || !('clientId' in value)) &&
    (isSecret(value.clientSecret) || !('clientSecret' in value))
  )
}
