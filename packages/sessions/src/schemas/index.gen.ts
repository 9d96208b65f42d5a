// Generated from spec/ by `npm run generate`; change it there.

import { defineModel, type Model } from '@cloudconnexa/core/model'
import { sessionResponseSchema } from './session-response.gen.ts'
import type { SessionResponse } from '../models/session-response.gen.ts'
import { sessionsResponseSchema } from './sessions-response.gen.ts'
import type { SessionsResponse } from '../models/sessions-response.gen.ts'

export type { SessionResponse } from '../models/session-response.gen.ts'
export type { SessionsResponse } from '../models/sessions-response.gen.ts'

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
