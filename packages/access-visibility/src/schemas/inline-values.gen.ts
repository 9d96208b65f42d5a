// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { GetAccessVisibilityEnabledResponse } from '../models/inline-values.gen.ts'

export const getAccessVisibilityEnabledResponseSchema: z.ZodType<GetAccessVisibilityEnabledResponse> =
  z.boolean()
