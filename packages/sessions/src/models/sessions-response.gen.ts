// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import { sessionResponseSchema, type SessionResponse } from './session-response.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Answer of `listSessions` (`GET /sessions`).
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/sessionsresponse.md
 */
export interface SessionsResponse {
  readonly sessions: readonly SessionResponse[]
  /** Absent on the last batch. */
  readonly nextCursor?: string
}

export const sessionsResponseSchema: z.ZodType<SessionsResponse> = z.looseObject({
  sessions: z.array(sessionResponseSchema),
  nextCursor: z.string().exactOptional(),
} satisfies ShapeOf<SessionsResponse>)
