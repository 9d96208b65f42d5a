// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { PageDeviceResponse } from '../models/page-device-response.gen.ts'
import { deviceResponseSchema } from './device-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const pageDeviceResponseSchema: z.ZodType<PageDeviceResponse> = z.looseObject({
  content: z.array(deviceResponseSchema),
  totalElements: z.number(),
  totalPages: z.number(),
  numberOfElements: z.number(),
  page: z.number(),
  size: z.number(),
} satisfies Shape<PageDeviceResponse>)
