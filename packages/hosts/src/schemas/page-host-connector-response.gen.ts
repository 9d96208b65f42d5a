// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { PageHostConnectorResponse } from '../models/page-host-connector-response.gen.ts'
import { hostConnectorResponseSchema } from './host-connector-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const pageHostConnectorResponseSchema: z.ZodType<PageHostConnectorResponse> = z.looseObject({
  content: z.array(hostConnectorResponseSchema),
  totalElements: z.number(),
  totalPages: z.number(),
  numberOfElements: z.number(),
  page: z.number(),
  size: z.number(),
} satisfies Shape<PageHostConnectorResponse>)
