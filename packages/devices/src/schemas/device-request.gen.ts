// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { DeviceRequest } from '../models/device-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const deviceRequestSchema: z.ZodType<DeviceRequest> = z.strictObject({
  name: z.string(),
  description: z.string().exactOptional(),
  clientUUID: z.string().exactOptional(),
} satisfies Shape<DeviceRequest>)
