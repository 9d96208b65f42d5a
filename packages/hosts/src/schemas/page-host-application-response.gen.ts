// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { PageHostApplicationResponse } from '../models/page-host-application-response.gen.ts'
import { hostApplicationResponseSchema } from './host-application-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const pageHostApplicationResponseSchema: z.ZodType<PageHostApplicationResponse> = z.looseObject({
  content: z.array(hostApplicationResponseSchema),
  totalElements: z.number(),
  totalPages: z.number(),
  numberOfElements: z.number(),
  page: z.number(),
  size: z.number(),
} satisfies Shape<PageHostApplicationResponse>)
