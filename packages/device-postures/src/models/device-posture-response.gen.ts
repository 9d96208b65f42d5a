// Generated from spec/ by `npm run generate`; change it there.

import { isAndroidResponse, type AndroidResponse } from './android-response.gen.ts'
import { isIOSResponse, type IOSResponse } from './ios-response.gen.ts'
import { isLinuxResponse, type LinuxResponse } from './linux-response.gen.ts'
import { isMacOSResponse, type MacOSResponse } from './mac-os-response.gen.ts'
import { isWindowsResponse, type WindowsResponse } from './windows-response.gen.ts'
import { isArrayWith, isObject, isString } from './type-guards.gen.ts'

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

/** Whether a value is a {@link DevicePostureResponse}. */
export function isDevicePostureResponse(value: unknown): value is DevicePostureResponse {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    typeof value.name === 'string' &&
    (typeof value.description === 'string' || !('description' in value)) &&
    (isArrayWith(value.userGroupsIds, isString) || !('userGroupsIds' in value)) &&
    (isWindowsResponse(value.windows) || !('windows' in value)) &&
    (isMacOSResponse(value.macos) || !('macos' in value)) &&
    (isLinuxResponse(value.linux) || !('linux' in value)) &&
    (isAndroidResponse(value.android) || !('android' in value)) &&
    (isIOSResponse(value.ios) || !('ios' in value))
  )
}
