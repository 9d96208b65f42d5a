// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { PlatformResponse } from '../models/platform-response.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

export const platformResponseSchema: z.ZodType<PlatformResponse> = z.looseObject({
  os: z.string().exactOptional(),
  version: z.string().exactOptional(),
  clientVersion: z.string().exactOptional(),
} satisfies ShapeOf<PlatformResponse>)
