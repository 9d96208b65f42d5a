// Generated from spec/ by `npm run generate`; change it there.

import type { Secret } from '@cloudconnexa/core'

/** Response of `generateNetworkConnectorBundle` (`POST /networks/connectors/{id}/profile/bundle`). */
export type GenerateNetworkConnectorBundleResponse = Secret

/** Response of `generateNetworkConnectorProfile` (`POST /networks/connectors/{id}/profile`). */
export type GenerateNetworkConnectorProfileResponse = Secret

/** Response of `generateNetworkConnectorToken` (`POST /networks/connectors/{id}/profile/encrypt`). */
export type GenerateNetworkConnectorTokenResponse = Secret

/** Response of `revokeNetworkConnectorProfile` (`DELETE /networks/connectors/{id}/profile`). */
export type RevokeNetworkConnectorProfileResponse = boolean
