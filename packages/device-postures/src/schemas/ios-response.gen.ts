// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { IOSResponse } from '../models/ios-response.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

export const iosResponseSchema: z.ZodType<IOSResponse> = z.looseObject({
  allowed: z.boolean().exactOptional(),
} satisfies ShapeOf<IOSResponse>)
