// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { TunnelBypassRequest } from '../models/tunnel-bypass-request.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

export const tunnelBypassRequestSchema: z.ZodType<TunnelBypassRequest> = z.strictObject({
  ipv4Subnets: z.array(z.string()).exactOptional(),
} satisfies ShapeOf<TunnelBypassRequest>)
