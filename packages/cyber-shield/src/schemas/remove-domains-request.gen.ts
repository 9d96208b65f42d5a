// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { RemoveDomainsRequest } from '../models/remove-domains-request.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

export const removeDomainsRequestSchema: z.ZodType<RemoveDomainsRequest> = z.strictObject({
  domains: z.array(z.string()).exactOptional(),
} satisfies ShapeOf<RemoveDomainsRequest>)
