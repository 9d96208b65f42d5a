// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { PageNetworkIpServiceResponse } from '../models/page-network-ip-service-response.gen.ts'
import { networkIpServiceResponseSchema } from './network-ip-service-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const pageNetworkIpServiceResponseSchema: z.ZodType<PageNetworkIpServiceResponse> = z.looseObject({
  content: z.array(networkIpServiceResponseSchema),
  totalElements: z.number(),
  totalPages: z.number(),
  numberOfElements: z.number(),
  page: z.number(),
  size: z.number(),
} satisfies Shape<PageNetworkIpServiceResponse>)
