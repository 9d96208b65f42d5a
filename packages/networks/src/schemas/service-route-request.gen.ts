// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { ServiceRouteRequest } from '../models/service-route-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const serviceRouteRequestSchema: z.ZodType<ServiceRouteRequest> = z.strictObject({
  value: z.string().exactOptional(),
} satisfies Shape<ServiceRouteRequest>)
