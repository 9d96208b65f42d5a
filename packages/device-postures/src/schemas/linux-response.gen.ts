// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { LinuxResponse } from '../models/linux-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const linuxResponseSchema: z.ZodType<LinuxResponse> = z.looseObject({
  allowed: z.boolean().exactOptional(),
} satisfies Shape<LinuxResponse>)
