// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { NetworkIpServiceRequest } from '../models/network-ip-service-request.gen.ts'
import { serviceConfigRequestSchema } from './service-config-request.gen.ts'
import { serviceRouteRequestSchema } from './service-route-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const networkIpServiceRequestSchema: z.ZodType<NetworkIpServiceRequest> = z.strictObject({
  name: z.string(),
  description: z.string().exactOptional(),
  routes: z.array(serviceRouteRequestSchema).exactOptional(),
  config: serviceConfigRequestSchema.exactOptional(),
  type: z.enum(['IP_SOURCE', 'SERVICE_DESTINATION']),
} satisfies Shape<NetworkIpServiceRequest>)
