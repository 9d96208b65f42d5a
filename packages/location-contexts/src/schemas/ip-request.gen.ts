// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { IpRequest } from '../models/ip-request.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

export const ipRequestSchema: z.ZodType<IpRequest> = z.strictObject({
  ip: z.string(),
  description: z.string().exactOptional(),
} satisfies ShapeOf<IpRequest>)
