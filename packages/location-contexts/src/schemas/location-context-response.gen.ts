// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { LocationContextResponse } from '../models/location-context-response.gen.ts'
import { countryCheckResponseSchema } from './country-check-response.gen.ts'
import { defaultCheckResponseSchema } from './default-check-response.gen.ts'
import { ipCheckResponseSchema } from './ip-check-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const locationContextResponseSchema: z.ZodType<LocationContextResponse> = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string().exactOptional(),
  userGroupsIds: z.array(z.string()).exactOptional(),
  ipCheck: ipCheckResponseSchema.exactOptional(),
  countryCheck: countryCheckResponseSchema.exactOptional(),
  defaultCheck: defaultCheckResponseSchema.exactOptional(),
} satisfies Shape<LocationContextResponse>)
