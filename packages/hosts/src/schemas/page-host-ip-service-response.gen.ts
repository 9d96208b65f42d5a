// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { PageHostIpServiceResponse } from '../models/page-host-ip-service-response.gen.ts'
import { hostIpServiceResponseSchema } from './host-ip-service-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const pageHostIpServiceResponseSchema: z.ZodType<PageHostIpServiceResponse> = z.looseObject({
  content: z.array(hostIpServiceResponseSchema),
  totalElements: z.number(),
  totalPages: z.number(),
  numberOfElements: z.number(),
  page: z.number(),
  size: z.number(),
} satisfies Shape<PageHostIpServiceResponse>)
