// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { PageNetworkRouteResponse } from '../models/page-network-route-response.gen.ts'
import { networkRouteResponseSchema } from './network-route-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const pageNetworkRouteResponseSchema: z.ZodType<PageNetworkRouteResponse> = z.looseObject({
  content: z.array(networkRouteResponseSchema),
  totalElements: z.number(),
  totalPages: z.number(),
  numberOfElements: z.number(),
  page: z.number(),
  size: z.number(),
} satisfies Shape<PageNetworkRouteResponse>)
