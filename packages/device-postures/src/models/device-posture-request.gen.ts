// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import { androidRequestSchema, type AndroidRequest } from './android-request.gen.ts'
import { iosRequestSchema, type IOSRequest } from './ios-request.gen.ts'
import { linuxRequestSchema, type LinuxRequest } from './linux-request.gen.ts'
import { macOSRequestSchema, type MacOSRequest } from './mac-os-request.gen.ts'
import { windowsRequestSchema, type WindowsRequest } from './windows-request.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Body of `createDevicePosture` (`POST /device-postures`) and `updateDevicePosture`
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

export const devicePostureRequestSchema: z.ZodType<DevicePostureRequest> = z.strictObject({
  name: z.string(),
  description: z.string().exactOptional(),
  userGroupsIds: z.array(z.string()).exactOptional(),
  windows: windowsRequestSchema.exactOptional(),
  macos: macOSRequestSchema.exactOptional(),
  linux: linuxRequestSchema.exactOptional(),
  android: androidRequestSchema.exactOptional(),
  ios: iosRequestSchema.exactOptional(),
} satisfies ShapeOf<DevicePostureRequest>)
