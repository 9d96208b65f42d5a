// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { UserCreateRequest } from '../models/user-create-request.gen.ts'
import { deviceRequestSchema } from './device-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const userCreateRequestSchema: z.ZodType<UserCreateRequest> = z.strictObject({
  firstName: z.string().exactOptional(),
  lastName: z.string().exactOptional(),
  username: z.string(),
  email: z.string().exactOptional(),
  groupId: z.string(),
  secondaryGroupIds: z.array(z.string()).exactOptional(),
  role: z.enum(['OWNER', 'MEMBER', 'ADMIN']).exactOptional(),
  devices: z.array(deviceRequestSchema).exactOptional(),
} satisfies Shape<UserCreateRequest>)
