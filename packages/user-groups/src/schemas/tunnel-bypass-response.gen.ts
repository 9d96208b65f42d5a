// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { TunnelBypassResponse } from '../models/tunnel-bypass-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const tunnelBypassResponseSchema: z.ZodType<TunnelBypassResponse> = z.looseObject({
  ipv4Subnets: z.array(z.string()).exactOptional(),
} satisfies Shape<TunnelBypassResponse>)
