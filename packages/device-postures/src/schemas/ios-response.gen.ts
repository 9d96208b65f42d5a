// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { IOSResponse } from '../models/ios-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const iosResponseSchema: z.ZodType<IOSResponse> = z.looseObject({
  allowed: z.boolean().exactOptional(),
} satisfies Shape<IOSResponse>)
