// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'

/** Answer of `getDnsLogEnabled` (`GET /dns-log/user-dns-resolutions/enabled`). */
export type GetDnsLogEnabledAnswer = boolean

export const getDnsLogEnabledAnswerSchema: z.ZodType<GetDnsLogEnabledAnswer> = z.boolean()
