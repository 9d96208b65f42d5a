// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { HostApplicationRequest } from '../models/host-application-request.gen.ts'
import { hostApplicationRouteRequestSchema } from './host-application-route-request.gen.ts'
import { serviceConfigRequestSchema } from './service-config-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const hostApplicationRequestSchema: z.ZodType<HostApplicationRequest> = z.strictObject({
  name: z.string(),
  description: z.string().exactOptional(),
  routes: z.array(hostApplicationRouteRequestSchema),
  config: serviceConfigRequestSchema.exactOptional(),
} satisfies Shape<HostApplicationRequest>)
