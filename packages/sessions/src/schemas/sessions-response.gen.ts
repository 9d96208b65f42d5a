// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { SessionsResponse } from '../models/sessions-response.gen.ts'
import { sessionResponseSchema } from './session-response.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

export const sessionsResponseSchema: z.ZodType<SessionsResponse> = z.looseObject({
  sessions: z.array(sessionResponseSchema),
  nextCursor: z.string().exactOptional(),
} satisfies ShapeOf<SessionsResponse>)
