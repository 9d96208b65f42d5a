// Generated from spec/ by `npm run generate`; change it there.

import { defineModel, type Model } from '@cloudconnexa/core'
import { sessionResponseSchema, type SessionResponse } from './session-response.gen.ts'
import { sessionsResponseSchema, type SessionsResponse } from './sessions-response.gen.ts'

export type { SessionResponse } from './session-response.gen.ts'
export type { SessionsResponse } from './sessions-response.gen.ts'

/** Checks and writes {@link SessionResponse}. */
export const sessionResponse: Model<SessionResponse> = defineModel({
  name: 'SessionResponse',
  kind: 'response',
  schema: sessionResponseSchema,
})

/** Checks and writes {@link SessionsResponse}. */
export const sessionsResponse: Model<SessionsResponse> = defineModel({
  name: 'SessionsResponse',
  kind: 'response',
  schema: sessionsResponseSchema,
})
