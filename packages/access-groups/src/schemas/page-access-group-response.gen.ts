// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { PageAccessGroupResponse } from '../models/page-access-group-response.gen.ts'
import { accessGroupResponseSchema } from './access-group-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const pageAccessGroupResponseSchema: z.ZodType<PageAccessGroupResponse> = z.looseObject({
  content: z.array(accessGroupResponseSchema),
  totalElements: z.number(),
  totalPages: z.number(),
  numberOfElements: z.number(),
  page: z.number(),
  size: z.number(),
} satisfies Shape<PageAccessGroupResponse>)
