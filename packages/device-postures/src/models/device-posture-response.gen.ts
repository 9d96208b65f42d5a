// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import { androidResponseSchema, type AndroidResponse } from './android-response.gen.ts'
import { iosResponseSchema, type IOSResponse } from './ios-response.gen.ts'
import { linuxResponseSchema, type LinuxResponse } from './linux-response.gen.ts'
import { macOSResponseSchema, type MacOSResponse } from './mac-os-response.gen.ts'
import { windowsResponseSchema, type WindowsResponse } from './windows-response.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Answer of `createDevicePosture` (`POST /device-postures`), `getDevicePosture`
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

export const devicePostureResponseSchema: z.ZodType<DevicePostureResponse> = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string().exactOptional(),
  userGroupsIds: z.array(z.string()).exactOptional(),
  windows: windowsResponseSchema.exactOptional(),
  macos: macOSResponseSchema.exactOptional(),
  linux: linuxResponseSchema.exactOptional(),
  android: androidResponseSchema.exactOptional(),
  ios: iosResponseSchema.exactOptional(),
} satisfies ShapeOf<DevicePostureResponse>)
