// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { SessionsResponse } from '../models/sessions-response.gen.ts'
import { sessionResponseSchema } from './session-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const sessionsResponseSchema: z.ZodType<SessionsResponse> = z.looseObject({
  sessions: z.array(sessionResponseSchema),
  nextCursor: z.string().exactOptional(),
} satisfies Shape<SessionsResponse>)
