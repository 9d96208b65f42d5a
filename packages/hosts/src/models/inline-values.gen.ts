// Generated from spec/ by `npm run generate`; change it there.

import type { Secret } from '@cloudconnexa/core'

/** Response of `generateHostConnectorBundle` (`POST /hosts/connectors/{id}/profile/bundle`). */
export type GenerateHostConnectorBundleResponse = Secret

/** Response of `generateHostConnectorProfile` (`POST /hosts/connectors/{id}/profile`). */
export type GenerateHostConnectorProfileResponse = Secret

/** Response of `generateHostConnectorToken` (`POST /hosts/connectors/{id}/profile/encrypt`). */
export type GenerateHostConnectorTokenResponse = Secret

/** Response of `revokeHostConnectorProfile` (`DELETE /hosts/connectors/{id}/profile`). */
export type RevokeHostConnectorProfileResponse = boolean
