// Generated from spec/ by `npm run generate`; change it there.

/** Response of `getAccessVisibilityEnabled` (`GET /access-visibility/enabled`). */
export type GetAccessVisibilityEnabledResponse = boolean
