// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { RemoveDomainsRequest } from '../models/remove-domains-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const removeDomainsRequestSchema: z.ZodType<RemoveDomainsRequest> = z.strictObject({
  domains: z.array(z.string()).exactOptional(),
} satisfies Shape<RemoveDomainsRequest>)
