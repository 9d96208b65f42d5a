// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { LocationContextRequest } from '../models/location-context-request.gen.ts'
import { countryCheckRequestSchema } from './country-check-request.gen.ts'
import { defaultCheckRequestSchema } from './default-check-request.gen.ts'
import { ipCheckRequestSchema } from './ip-check-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const locationContextRequestSchema: z.ZodType<LocationContextRequest> = z.strictObject({
  name: z.string(),
  description: z.string().exactOptional(),
  userGroupsIds: z.array(z.string()).exactOptional(),
  ipCheck: ipCheckRequestSchema.exactOptional(),
  countryCheck: countryCheckRequestSchema.exactOptional(),
  defaultCheck: defaultCheckRequestSchema,
} satisfies Shape<LocationContextRequest>)
