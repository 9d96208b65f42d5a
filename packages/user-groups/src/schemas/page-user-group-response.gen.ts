// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { PageUserGroupResponse } from '../models/page-user-group-response.gen.ts'
import { userGroupResponseSchema } from './user-group-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const pageUserGroupResponseSchema: z.ZodType<PageUserGroupResponse> = z.looseObject({
  content: z.array(userGroupResponseSchema),
  totalElements: z.number(),
  totalPages: z.number(),
  numberOfElements: z.number(),
  page: z.number(),
  size: z.number(),
} satisfies Shape<PageUserGroupResponse>)
