// Generated from spec/ by `npm run generate`; change it there.

import { isSecret, type Secret } from '@cloudconnexa/core/runtime'

/** Response of `generateHostConnectorBundle` (`POST /hosts/connectors/{id}/profile/bundle`). */
export type GenerateHostConnectorBundleResponse = Secret

/** Whether a value is a {@link GenerateHostConnectorBundleResponse}. */
export function isGenerateHostConnectorBundleResponse(
  value: unknown,
): value is GenerateHostConnectorBundleResponse {
  return isSecret(value)
}

/** Response of `generateHostConnectorProfile` (`POST /hosts/connectors/{id}/profile`). */
export type GenerateHostConnectorProfileResponse = Secret

/** Whether a value is a {@link GenerateHostConnectorProfileResponse}. */
export function isGenerateHostConnectorProfileResponse(
  value: unknown,
): value is GenerateHostConnectorProfileResponse {
  return isSecret(value)
}

/** Response of `generateHostConnectorToken` (`POST /hosts/connectors/{id}/profile/encrypt`). */
export type GenerateHostConnectorTokenResponse = Secret

/** Whether a value is a {@link GenerateHostConnectorTokenResponse}. */
export function isGenerateHostConnectorTokenResponse(
  value: unknown,
): value is GenerateHostConnectorTokenResponse {
  return isSecret(value)
}

/** Response of `revokeHostConnectorProfile` (`DELETE /hosts/connectors/{id}/profile`). */
export type RevokeHostConnectorProfileResponse = boolean

/** Whether a value is a {@link RevokeHostConnectorProfileResponse}. */
export function isRevokeHostConnectorProfileResponse(
  value: unknown,
): value is RevokeHostConnectorProfileResponse {
  return typeof value === 'boolean'
}
