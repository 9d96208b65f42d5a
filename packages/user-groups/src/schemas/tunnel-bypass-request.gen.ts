// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { TunnelBypassRequest } from '../models/tunnel-bypass-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const tunnelBypassRequestSchema: z.ZodType<TunnelBypassRequest> = z.strictObject({
  ipv4Subnets: z.array(z.string()).exactOptional(),
} satisfies Shape<TunnelBypassRequest>)
