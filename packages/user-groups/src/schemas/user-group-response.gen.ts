// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { UserGroupResponse } from '../models/user-group-response.gen.ts'
import { tunnelBypassResponseSchema } from './tunnel-bypass-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const userGroupResponseSchema: z.ZodType<UserGroupResponse> = z.looseObject({
  id: z.string(),
  name: z.string(),
  vpnRegionIds: z.array(z.string()).exactOptional(),
  allRegionsIncluded: z.boolean().exactOptional(),
  internetAccess: z.string().exactOptional(),
  maxDevice: z.number().exactOptional(),
  connectAuth: z.string().exactOptional(),
  systemSubnets: z.array(z.string()).exactOptional(),
  gatewaysIds: z.array(z.string()).exactOptional(),
  tunnelBypass: tunnelBypassResponseSchema.exactOptional(),
} satisfies Shape<UserGroupResponse>)
