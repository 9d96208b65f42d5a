// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { DomainAndComment } from '../models/domain-and-comment.gen.ts'
import type { Shape } from './shape.gen.ts'

export const domainAndCommentSchema: z.ZodType<DomainAndComment> = z.strictObject({
  domain: z.string(),
  comment: z.string().exactOptional(),
} satisfies Shape<DomainAndComment>)
