// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { HostApplicationRouteRequest } from '../models/host-application-route-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const hostApplicationRouteRequestSchema: z.ZodType<HostApplicationRouteRequest> = z.strictObject({
  value: z.string(),
  allowEmbeddedIp: z.boolean().exactOptional(),
} satisfies Shape<HostApplicationRouteRequest>)
