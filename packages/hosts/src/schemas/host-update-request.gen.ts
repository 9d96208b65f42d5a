// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { HostUpdateRequest } from '../models/host-update-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const hostUpdateRequestSchema: z.ZodType<HostUpdateRequest> = z.strictObject({
  name: z.string(),
  description: z.string().exactOptional(),
  internetAccess: z.enum(['SPLIT_TUNNEL_ON', 'SPLIT_TUNNEL_OFF', 'RESTRICTED_INTERNET']).exactOptional(),
  domain: z.string().exactOptional(),
  gatewaysIds: z.array(z.string()).exactOptional(),
} satisfies Shape<HostUpdateRequest>)
