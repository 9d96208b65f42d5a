// Generated from spec/ by `npm run generate`; change it there.

import { isSecret, type Secret } from '@cloudconnexa/core/runtime'

/** Response of `generateDeviceProfile` (`POST /devices/{id}/profile`). */
export type GenerateDeviceProfileResponse = Secret

/** Whether a value is a {@link GenerateDeviceProfileResponse}. */
export function isGenerateDeviceProfileResponse(value: unknown): value is GenerateDeviceProfileResponse {
  return isSecret(value)
}

/** Response of `revokeDeviceProfile` (`DELETE /devices/{id}/profile`). */
export type RevokeDeviceProfileResponse = Secret

/** Whether a value is a {@link RevokeDeviceProfileResponse}. */
export function isRevokeDeviceProfileResponse(value: unknown): value is RevokeDeviceProfileResponse {
  return isSecret(value)
}
