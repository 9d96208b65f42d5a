// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { PageLocationContextResponse } from '../models/page-location-context-response.gen.ts'
import { locationContextResponseSchema } from './location-context-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const pageLocationContextResponseSchema: z.ZodType<PageLocationContextResponse> = z.looseObject({
  content: z.array(locationContextResponseSchema),
  totalElements: z.number(),
  totalPages: z.number(),
  numberOfElements: z.number(),
  page: z.number(),
  size: z.number(),
} satisfies Shape<PageLocationContextResponse>)
