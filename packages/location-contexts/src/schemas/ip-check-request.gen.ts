// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { IpCheckRequest } from '../models/ip-check-request.gen.ts'
import { ipRequestSchema } from './ip-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const ipCheckRequestSchema: z.ZodType<IpCheckRequest> = z.strictObject({
  allowed: z.boolean(),
  ips: z.array(ipRequestSchema),
} satisfies Shape<IpCheckRequest>)
