// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { IpRouteResponse } from '../models/ip-route-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const ipRouteResponseSchema: z.ZodType<IpRouteResponse> = z.looseObject({
  id: z.string(),
  parentRouteId: z.string().exactOptional(),
  type: z.string().exactOptional(),
  subnet: z.string().exactOptional(),
} satisfies Shape<IpRouteResponse>)
