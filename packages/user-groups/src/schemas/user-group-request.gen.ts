// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { UserGroupRequest } from '../models/user-group-request.gen.ts'
import { tunnelBypassRequestSchema } from './tunnel-bypass-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const userGroupRequestSchema: z.ZodType<UserGroupRequest> = z.strictObject({
  name: z.string(),
  vpnRegionIds: z.array(z.string()).exactOptional(),
  internetAccess: z.enum(['SPLIT_TUNNEL_ON', 'SPLIT_TUNNEL_OFF', 'RESTRICTED_INTERNET']).exactOptional(),
  maxDevice: z.int32().exactOptional(),
  connectAuth: z.enum(['NO_AUTH', 'ON_PRIOR_AUTH', 'EVERY_TIME']).exactOptional(),
  allRegionsIncluded: z.boolean().exactOptional(),
  gatewaysIds: z.array(z.string()).exactOptional(),
  tunnelBypass: tunnelBypassRequestSchema.exactOptional(),
} satisfies Shape<UserGroupRequest>)
