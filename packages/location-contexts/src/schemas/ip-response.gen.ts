// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { IpResponse } from '../models/ip-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const ipResponseSchema: z.ZodType<IpResponse> = z.looseObject({
  ip: z.string().exactOptional(),
  description: z.string().exactOptional(),
} satisfies Shape<IpResponse>)
