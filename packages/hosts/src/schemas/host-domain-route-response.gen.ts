// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { HostDomainRouteResponse } from '../models/host-domain-route-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const hostDomainRouteResponseSchema: z.ZodType<HostDomainRouteResponse> = z.looseObject({
  id: z.string(),
  type: z.string().exactOptional(),
  domain: z.string().exactOptional(),
  allowEmbeddedIp: z.boolean().exactOptional(),
} satisfies Shape<HostDomainRouteResponse>)
