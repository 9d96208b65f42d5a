// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { NetworkRouteResponse } from '../models/network-route-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const networkRouteResponseSchema: z.ZodType<NetworkRouteResponse> = z.looseObject({
  id: z.string(),
  type: z.string(),
  subnet: z.string(),
  description: z.string().exactOptional(),
} satisfies Shape<NetworkRouteResponse>)
