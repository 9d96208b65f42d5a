// Generated from spec/ by `npm run generate`; change it there.

export type { GetAccessVisibilityEnabledResponse } from './inline-values.gen.ts'
