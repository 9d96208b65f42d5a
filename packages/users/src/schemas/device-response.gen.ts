// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { DeviceResponse } from '../models/device-response.gen.ts'
import { platformResponseSchema } from './platform-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const deviceResponseSchema: z.ZodType<DeviceResponse> = z.looseObject({
  id: z.string(),
  userId: z.string(),
  clientUUID: z.string().exactOptional(),
  name: z.string(),
  description: z.string().exactOptional(),
  ipV4Address: z.string().exactOptional(),
  ipV6Address: z.string().exactOptional(),
  platform: platformResponseSchema.exactOptional(),
  connectionStatus: z.string().exactOptional(),
} satisfies Shape<DeviceResponse>)
