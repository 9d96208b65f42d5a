// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { NetworkRouteRequest } from '../models/network-route-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const networkRouteRequestSchema: z.ZodType<NetworkRouteRequest> = z.strictObject({
  value: z.string(),
  description: z.string().exactOptional(),
} satisfies Shape<NetworkRouteRequest>)
