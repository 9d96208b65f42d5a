// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { DevicePostureRequest } from '../models/device-posture-request.gen.ts'
import { androidRequestSchema } from './android-request.gen.ts'
import { iosRequestSchema } from './ios-request.gen.ts'
import { linuxRequestSchema } from './linux-request.gen.ts'
import { macOSRequestSchema } from './mac-os-request.gen.ts'
import { windowsRequestSchema } from './windows-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const devicePostureRequestSchema: z.ZodType<DevicePostureRequest> = z.strictObject({
  name: z.string(),
  description: z.string().exactOptional(),
  userGroupsIds: z.array(z.string()).exactOptional(),
  windows: windowsRequestSchema.exactOptional(),
  macos: macOSRequestSchema.exactOptional(),
  linux: linuxRequestSchema.exactOptional(),
  android: androidRequestSchema.exactOptional(),
  ios: iosRequestSchema.exactOptional(),
} satisfies Shape<DevicePostureRequest>)
