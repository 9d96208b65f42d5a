// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { UserUpdateRequest } from '../models/user-update-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const userUpdateRequestSchema: z.ZodType<UserUpdateRequest> = z.strictObject({
  firstName: z.string().exactOptional(),
  lastName: z.string().exactOptional(),
  email: z.string().exactOptional(),
  groupId: z.string(),
  secondaryGroupIds: z.array(z.string()).exactOptional(),
  status: z.enum(['INVITED', 'ACTIVE', 'SUSPENDED', 'SUSPENDED_IDP']).exactOptional(),
  role: z.enum(['OWNER', 'MEMBER', 'ADMIN']).exactOptional(),
} satisfies Shape<UserUpdateRequest>)
