// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { GetDnsLogEnabledResponse } from '../models/inline-values.gen.ts'

export const getDnsLogEnabledResponseSchema: z.ZodType<GetDnsLogEnabledResponse> = z.boolean()
