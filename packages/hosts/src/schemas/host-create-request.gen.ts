// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { HostCreateRequest } from '../models/host-create-request.gen.ts'
import { hostConnectorRequestSchema } from './host-connector-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const hostCreateRequestSchema: z.ZodType<HostCreateRequest> = z.strictObject({
  name: z.string(),
  description: z.string().exactOptional(),
  internetAccess: z.enum(['SPLIT_TUNNEL_ON', 'SPLIT_TUNNEL_OFF', 'RESTRICTED_INTERNET']).exactOptional(),
  domain: z.string().exactOptional(),
  connectors: z.array(hostConnectorRequestSchema).exactOptional(),
  gatewaysIds: z.array(z.string()).exactOptional(),
} satisfies Shape<HostCreateRequest>)
