// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'

/** Answer of `getAccessVisibilityEnabled` (`GET /access-visibility/enabled`). */
export type GetAccessVisibilityEnabledAnswer = boolean

export const getAccessVisibilityEnabledAnswerSchema: z.ZodType<GetAccessVisibilityEnabledAnswer> = z.boolean()
