// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { LinuxRequest } from '../models/linux-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const linuxRequestSchema: z.ZodType<LinuxRequest> = z.strictObject({
  allowed: z.boolean().exactOptional(),
} satisfies Shape<LinuxRequest>)
