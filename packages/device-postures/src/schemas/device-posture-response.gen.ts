// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { DevicePostureResponse } from '../models/device-posture-response.gen.ts'
import { androidResponseSchema } from './android-response.gen.ts'
import { iosResponseSchema } from './ios-response.gen.ts'
import { linuxResponseSchema } from './linux-response.gen.ts'
import { macOSResponseSchema } from './mac-os-response.gen.ts'
import { windowsResponseSchema } from './windows-response.gen.ts'
import type { Shape } from './shape.gen.ts'

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
} satisfies Shape<DevicePostureResponse>)
