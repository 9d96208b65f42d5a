// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { PageHostResponse } from '../models/page-host-response.gen.ts'
import { hostResponseSchema } from './host-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const pageHostResponseSchema: z.ZodType<PageHostResponse> = z.looseObject({
  content: z.array(hostResponseSchema),
  totalElements: z.number(),
  totalPages: z.number(),
  numberOfElements: z.number(),
  page: z.number(),
  size: z.number(),
} satisfies Shape<PageHostResponse>)
