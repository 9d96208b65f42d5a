// Generated from spec/ by `npm run generate`; change it there.

import type { AndroidRequest } from './android-request.gen.ts'
import type { IOSRequest } from './ios-request.gen.ts'
import type { LinuxRequest } from './linux-request.gen.ts'
import type { MacOSRequest } from './mac-os-request.gen.ts'
import type { WindowsRequest } from './windows-request.gen.ts'

/**
 * Request body of `createDevicePosture` (`POST /device-postures`) and `updateDevicePosture`
 * (`PUT /device-postures/{id}`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/deviceposturerequest.md
 */
export interface DevicePostureRequest {
  /** Policy name. */
  name: string
  /** Free text. */
  description?: string
  /** User groups the policy applies to. */
  userGroupsIds?: readonly string[]
  windows?: WindowsRequest
  macos?: MacOSRequest
  linux?: LinuxRequest
  android?: AndroidRequest
  ios?: IOSRequest
}
