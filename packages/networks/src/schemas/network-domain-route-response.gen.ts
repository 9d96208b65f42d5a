// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { NetworkDomainRouteResponse } from '../models/network-domain-route-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const networkDomainRouteResponseSchema: z.ZodType<NetworkDomainRouteResponse> = z.looseObject({
  id: z.string(),
  type: z.string().exactOptional(),
  domain: z.string().exactOptional(),
  allowEmbeddedIp: z.boolean().exactOptional(),
  exactMatch: z.boolean().exactOptional(),
} satisfies Shape<NetworkDomainRouteResponse>)
