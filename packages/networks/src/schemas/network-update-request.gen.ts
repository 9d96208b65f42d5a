// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { NetworkUpdateRequest } from '../models/network-update-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const networkUpdateRequestSchema: z.ZodType<NetworkUpdateRequest> = z.strictObject({
  name: z.string(),
  description: z.string().exactOptional(),
  egress: z.boolean().exactOptional(),
  internetAccess: z.enum(['SPLIT_TUNNEL_ON', 'SPLIT_TUNNEL_OFF', 'RESTRICTED_INTERNET']).exactOptional(),
  gatewaysIds: z.array(z.guid()).exactOptional(),
  tunnelingProtocol: z.enum(['OPENVPN', 'IPSEC']).exactOptional(),
} satisfies Shape<NetworkUpdateRequest>)
