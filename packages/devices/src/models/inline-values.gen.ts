// Generated from spec/ by `npm run generate`; change it there.

import type { Secret } from '@cloudconnexa/core'

/** Response of `generateDeviceProfile` (`POST /devices/{id}/profile`). */
export type GenerateDeviceProfileResponse = Secret

/** Response of `revokeDeviceProfile` (`DELETE /devices/{id}/profile`). */
export type RevokeDeviceProfileResponse = Secret
