// Generated from spec/ by `npm run generate`; change it there.

import { isSessionResponse, type SessionResponse } from './session-response.gen.ts'
import { isArrayWith, isObject } from './type-guards.gen.ts'

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

/** Whether a value is a {@link SessionsResponse}. */
export function isSessionsResponse(value: unknown): value is SessionsResponse {
  return (
    isObject(value) &&
    isArrayWith(value.sessions, isSessionResponse) &&
    (typeof value.nextCursor === 'string' || !('nextCursor' in value))
  )
}
