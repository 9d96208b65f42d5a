// Generated from spec/ by `npm run generate`; change it there.

import type { AndroidResponse } from './android-response.gen.ts'
import type { IOSResponse } from './ios-response.gen.ts'
import type { LinuxResponse } from './linux-response.gen.ts'
import type { MacOSResponse } from './mac-os-response.gen.ts'
import type { WindowsResponse } from './windows-response.gen.ts'

/**
 * Response of `createDevicePosture` (`POST /device-postures`), `getDevicePosture`
 * (`GET /device-postures/{id}`) and `updateDevicePosture` (`PUT /device-postures/{id}`); part of
 * `PageDevicePostureResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/devicepostureresponse.md
 */
export interface DevicePostureResponse {
  /** Policy id. */
  readonly id: string
  /** Policy name. */
  readonly name: string
  /** Free text. */
  readonly description?: string
  /** User groups the policy applies to. */
  readonly userGroupsIds?: readonly string[]
  readonly windows?: WindowsResponse
  readonly macos?: MacOSResponse
  readonly linux?: LinuxResponse
  readonly android?: AndroidResponse
  readonly ios?: IOSResponse
}
