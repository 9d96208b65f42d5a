// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { LinuxRequest } from '../models/linux-request.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

export const linuxRequestSchema: z.ZodType<LinuxRequest> = z.strictObject({
  allowed: z.boolean().exactOptional(),
} satisfies ShapeOf<LinuxRequest>)
