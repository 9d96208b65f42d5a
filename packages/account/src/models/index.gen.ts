// Generated from spec/ by `npm run generate`; change it there.

export type { AuthCredentials } from './auth-credentials.gen.ts'
