// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { PlatformResponse } from '../models/platform-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const platformResponseSchema: z.ZodType<PlatformResponse> = z.looseObject({
  os: z.string().exactOptional(),
  version: z.string().exactOptional(),
  clientVersion: z.string().exactOptional(),
} satisfies Shape<PlatformResponse>)
