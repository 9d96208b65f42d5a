// Generated from spec/ by `npm run generate`; change it there.

import type { Secret } from '@cloudconnexa/core'

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
