// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { AddDomainsRequest } from '../models/add-domains-request.gen.ts'
import { domainAndCommentSchema } from './domain-and-comment.gen.ts'
import type { Shape } from './shape.gen.ts'

export const addDomainsRequestSchema: z.ZodType<AddDomainsRequest> = z.strictObject({
  domainAndComments: z.array(domainAndCommentSchema).max(1000).exactOptional(),
} satisfies Shape<AddDomainsRequest>)
