// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { NetworkApplicationRouteRequest } from '../models/network-application-route-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const networkApplicationRouteRequestSchema: z.ZodType<NetworkApplicationRouteRequest> = z.strictObject(
  {
    value: z.string(),
    allowEmbeddedIp: z.boolean().exactOptional(),
    exactMatch: z.boolean().exactOptional(),
  } satisfies Shape<NetworkApplicationRouteRequest>,
)
