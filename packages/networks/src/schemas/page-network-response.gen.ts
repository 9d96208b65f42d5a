// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { PageNetworkResponse } from '../models/page-network-response.gen.ts'
import { networkResponseSchema } from './network-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const pageNetworkResponseSchema: z.ZodType<PageNetworkResponse> = z.looseObject({
  content: z.array(networkResponseSchema),
  totalElements: z.number(),
  totalPages: z.number(),
  numberOfElements: z.number(),
  page: z.number(),
  size: z.number(),
} satisfies Shape<PageNetworkResponse>)
