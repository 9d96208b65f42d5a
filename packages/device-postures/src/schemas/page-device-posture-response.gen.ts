// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { PageDevicePostureResponse } from '../models/page-device-posture-response.gen.ts'
import { devicePostureResponseSchema } from './device-posture-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const pageDevicePostureResponseSchema: z.ZodType<PageDevicePostureResponse> = z.looseObject({
  content: z.array(devicePostureResponseSchema),
  totalElements: z.number(),
  totalPages: z.number(),
  numberOfElements: z.number(),
  page: z.number(),
  size: z.number(),
} satisfies Shape<PageDevicePostureResponse>)
