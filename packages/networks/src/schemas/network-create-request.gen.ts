// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { NetworkCreateRequest } from '../models/network-create-request.gen.ts'
import { networkConnectorRequestSchema } from './network-connector-request.gen.ts'
import { networkRouteRequestSchema } from './network-route-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const networkCreateRequestSchema: z.ZodType<NetworkCreateRequest> = z.strictObject({
  name: z.string(),
  description: z.string().exactOptional(),
  internetAccess: z.enum(['SPLIT_TUNNEL_ON', 'SPLIT_TUNNEL_OFF', 'RESTRICTED_INTERNET']).exactOptional(),
  egress: z.boolean().exactOptional(),
  routes: z.array(networkRouteRequestSchema).exactOptional(),
  connectors: z.array(networkConnectorRequestSchema).exactOptional(),
  tunnelingProtocol: z.enum(['OPENVPN', 'IPSEC']).exactOptional(),
  gatewaysIds: z.array(z.string()).exactOptional(),
} satisfies Shape<NetworkCreateRequest>)
