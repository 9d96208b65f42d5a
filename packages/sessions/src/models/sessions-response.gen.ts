// Generated from spec/ by `npm run generate`; change it there.

import type { SessionResponse } from './session-response.gen.ts'

/**
 * Response of `listSessions` (`GET /sessions`).
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/sessionsresponse.md
 */
export interface SessionsResponse {
  readonly sessions: readonly SessionResponse[]
  /** Absent on the last batch. */
  readonly nextCursor?: string
}
