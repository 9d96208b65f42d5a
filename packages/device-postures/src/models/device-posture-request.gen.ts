// Generated from spec/ by `npm run generate`; change it there.

import { isAndroidRequest, type AndroidRequest } from './android-request.gen.ts'
import { isIOSRequest, type IOSRequest } from './ios-request.gen.ts'
import { isLinuxRequest, type LinuxRequest } from './linux-request.gen.ts'
import { isMacOSRequest, type MacOSRequest } from './mac-os-request.gen.ts'
import { isWindowsRequest, type WindowsRequest } from './windows-request.gen.ts'
import { hasOnlyKeys, isArrayWith, isObject, isString } from './type-guards.gen.ts'

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

/** Whether a value is a {@link DevicePostureRequest}. */
export function isDevicePostureRequest(value: unknown): value is DevicePostureRequest {
  return (
    isObject(value) &&
    typeof value.name === 'string' &&
    (typeof value.description === 'string' || !('description' in value)) &&
    (isArrayWith(value.userGroupsIds, isString) || !('userGroupsIds' in value)) &&
    (isWindowsRequest(value.windows) || !('windows' in value)) &&
    (isMacOSRequest(value.macos) || !('macos' in value)) &&
    (isLinuxRequest(value.linux) || !('linux' in value)) &&
    (isAndroidRequest(value.android) || !('android' in value)) &&
    (isIOSRequest(value.ios) || !('ios' in value)) &&
    hasOnlyKeys(value, [
      'name',
      'description',
      'userGroupsIds',
      'windows',
      'macos',
      'linux',
      'android',
      'ios',
    ])
  )
}
