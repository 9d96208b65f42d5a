// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { CountryCheckRequest } from '../models/country-check-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const countryCheckRequestSchema: z.ZodType<CountryCheckRequest> = z.strictObject({
  countries: z.array(z.string()),
  allowed: z.boolean(),
} satisfies Shape<CountryCheckRequest>)
