// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { NetworkResponse } from '../models/network-response.gen.ts'
import { networkConnectorResponseSchema } from './network-connector-response.gen.ts'
import { networkRouteResponseSchema } from './network-route-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const networkResponseSchema: z.ZodType<NetworkResponse> = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string().exactOptional(),
  egress: z.boolean().exactOptional(),
  internetAccess: z.string().exactOptional(),
  routes: z.array(networkRouteResponseSchema).exactOptional(),
  connectors: z.array(networkConnectorResponseSchema).exactOptional(),
  systemSubnets: z.array(z.string()).exactOptional(),
  tunnelingProtocol: z.string().exactOptional(),
  gatewaysIds: z.array(z.string()).exactOptional(),
} satisfies Shape<NetworkResponse>)
