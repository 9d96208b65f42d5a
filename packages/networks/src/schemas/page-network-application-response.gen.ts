// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { PageNetworkApplicationResponse } from '../models/page-network-application-response.gen.ts'
import { networkApplicationResponseSchema } from './network-application-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const pageNetworkApplicationResponseSchema: z.ZodType<PageNetworkApplicationResponse> = z.looseObject({
  content: z.array(networkApplicationResponseSchema),
  totalElements: z.number(),
  totalPages: z.number(),
  numberOfElements: z.number(),
  page: z.number(),
  size: z.number(),
} satisfies Shape<PageNetworkApplicationResponse>)
