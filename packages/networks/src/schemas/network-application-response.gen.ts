// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { NetworkApplicationResponse } from '../models/network-application-response.gen.ts'
import { networkDomainRouteResponseSchema } from './network-domain-route-response.gen.ts'
import { serviceConfigResponseSchema } from './service-config-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const networkApplicationResponseSchema: z.ZodType<NetworkApplicationResponse> = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string().exactOptional(),
  networkItemId: z.string(),
  networkItemType: z.string(),
  routes: z.array(networkDomainRouteResponseSchema).exactOptional(),
  config: serviceConfigResponseSchema.exactOptional(),
} satisfies Shape<NetworkApplicationResponse>)
