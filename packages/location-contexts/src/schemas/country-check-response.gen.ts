// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { CountryCheckResponse } from '../models/country-check-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const countryCheckResponseSchema: z.ZodType<CountryCheckResponse> = z.looseObject({
  countries: z.array(z.string()).exactOptional(),
  allowed: z.boolean().exactOptional(),
} satisfies Shape<CountryCheckResponse>)
