// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { UserResponse } from '../models/user-response.gen.ts'
import { deviceResponseSchema } from './device-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const userResponseSchema: z.ZodType<UserResponse> = z.looseObject({
  id: z.string(),
  firstName: z.string().exactOptional(),
  lastName: z.string().exactOptional(),
  username: z.string(),
  email: z.string().exactOptional(),
  groupId: z.string(),
  secondaryGroupIds: z.array(z.string()).exactOptional(),
  status: z.string(),
  authType: z.string().exactOptional(),
  role: z.string(),
  devices: z.array(deviceResponseSchema).exactOptional(),
  connectionStatus: z.string().exactOptional(),
  licensed: z.boolean().exactOptional(),
} satisfies Shape<UserResponse>)
