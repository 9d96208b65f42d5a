// Generated from spec/ by `npm run generate`; change it there.

export type { SessionResponse } from './session-response.gen.ts'
export type { SessionsResponse } from './sessions-response.gen.ts'
