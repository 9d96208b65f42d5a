// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { HostApplicationResponse } from '../models/host-application-response.gen.ts'
import { hostDomainRouteResponseSchema } from './host-domain-route-response.gen.ts'
import { serviceConfigResponseSchema } from './service-config-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const hostApplicationResponseSchema: z.ZodType<HostApplicationResponse> = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string().exactOptional(),
  networkItemId: z.string(),
  networkItemType: z.string(),
  routes: z.array(hostDomainRouteResponseSchema).exactOptional(),
  config: serviceConfigResponseSchema.exactOptional(),
} satisfies Shape<HostApplicationResponse>)
