// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { PageNetworkConnectorResponse } from '../models/page-network-connector-response.gen.ts'
import { networkConnectorResponseSchema } from './network-connector-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const pageNetworkConnectorResponseSchema: z.ZodType<PageNetworkConnectorResponse> = z.looseObject({
  content: z.array(networkConnectorResponseSchema),
  totalElements: z.number(),
  totalPages: z.number(),
  numberOfElements: z.number(),
  page: z.number(),
  size: z.number(),
} satisfies Shape<PageNetworkConnectorResponse>)
