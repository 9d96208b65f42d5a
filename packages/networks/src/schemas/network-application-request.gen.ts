// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { NetworkApplicationRequest } from '../models/network-application-request.gen.ts'
import { networkApplicationRouteRequestSchema } from './network-application-route-request.gen.ts'
import { serviceConfigRequestSchema } from './service-config-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const networkApplicationRequestSchema: z.ZodType<NetworkApplicationRequest> = z.strictObject({
  name: z.string(),
  description: z.string().exactOptional(),
  routes: z.array(networkApplicationRouteRequestSchema),
  config: serviceConfigRequestSchema.exactOptional(),
} satisfies Shape<NetworkApplicationRequest>)
