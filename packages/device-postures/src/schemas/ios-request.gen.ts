// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { IOSRequest } from '../models/ios-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const iosRequestSchema: z.ZodType<IOSRequest> = z.strictObject({
  allowed: z.boolean().exactOptional(),
} satisfies Shape<IOSRequest>)
