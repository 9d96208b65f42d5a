// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { IpRequest } from '../models/ip-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const ipRequestSchema: z.ZodType<IpRequest> = z.strictObject({
  ip: z.string(),
  description: z.string().exactOptional(),
} satisfies Shape<IpRequest>)
