// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { PageUserResponse } from '../models/page-user-response.gen.ts'
import { userResponseSchema } from './user-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const pageUserResponseSchema: z.ZodType<PageUserResponse> = z.looseObject({
  content: z.array(userResponseSchema),
  totalElements: z.number(),
  totalPages: z.number(),
  numberOfElements: z.number(),
  page: z.number(),
  size: z.number(),
} satisfies Shape<PageUserResponse>)
