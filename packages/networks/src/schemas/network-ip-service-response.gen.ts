// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { NetworkIpServiceResponse } from '../models/network-ip-service-response.gen.ts'
import { ipRouteResponseSchema } from './ip-route-response.gen.ts'
import { serviceConfigResponseSchema } from './service-config-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const networkIpServiceResponseSchema: z.ZodType<NetworkIpServiceResponse> = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string().exactOptional(),
  networkItemId: z.string(),
  type: z.string(),
  networkItemType: z.string(),
  routes: z.array(ipRouteResponseSchema).exactOptional(),
  config: serviceConfigResponseSchema.exactOptional(),
} satisfies Shape<NetworkIpServiceResponse>)
