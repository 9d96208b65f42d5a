// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { IpCheckResponse } from '../models/ip-check-response.gen.ts'
import { ipResponseSchema } from './ip-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const ipCheckResponseSchema: z.ZodType<IpCheckResponse> = z.looseObject({
  allowed: z.boolean().exactOptional(),
  ips: z.array(ipResponseSchema).exactOptional(),
} satisfies Shape<IpCheckResponse>)
