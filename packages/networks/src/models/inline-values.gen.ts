// Generated from spec/ by `npm run generate`; change it there.

import { isSecret, type Secret } from '@cloudconnexa/core/runtime'

/** Response of `generateNetworkConnectorBundle` (`POST /networks/connectors/{id}/profile/bundle`). */
export type GenerateNetworkConnectorBundleResponse = Secret

/** Whether a value is a {@link GenerateNetworkConnectorBundleResponse}. */
export function isGenerateNetworkConnectorBundleResponse(
  value: unknown,
): value is GenerateNetworkConnectorBundleResponse {
  return isSecret(value)
}

/** Response of `generateNetworkConnectorProfile` (`POST /networks/connectors/{id}/profile`). */
export type GenerateNetworkConnectorProfileResponse = Secret

/** Whether a value is a {@link GenerateNetworkConnectorProfileResponse}. */
export function isGenerateNetworkConnectorProfileResponse(
  value: unknown,
): value is GenerateNetworkConnectorProfileResponse {
  return isSecret(value)
}

/** Response of `generateNetworkConnectorToken` (`POST /networks/connectors/{id}/profile/encrypt`). */
export type GenerateNetworkConnectorTokenResponse = Secret

/** Whether a value is a {@link GenerateNetworkConnectorTokenResponse}. */
export function isGenerateNetworkConnectorTokenResponse(
  value: unknown,
): value is GenerateNetworkConnectorTokenResponse {
  return isSecret(value)
}

/** Response of `revokeNetworkConnectorProfile` (`DELETE /networks/connectors/{id}/profile`). */
export type RevokeNetworkConnectorProfileResponse = boolean

/** Whether a value is a {@link RevokeNetworkConnectorProfileResponse}. */
export function isRevokeNetworkConnectorProfileResponse(
  value: unknown,
): value is RevokeNetworkConnectorProfileResponse {
  return typeof value === 'boolean'
}
