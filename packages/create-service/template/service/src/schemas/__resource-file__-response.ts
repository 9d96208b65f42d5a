import * as z from 'zod'
import type { __Resource__Response } from '../models/__resource-file__-response.ts'
import type { Shape } from './shape.ts'

// Loose: a later version of the API may add properties.
export const __resource__ResponseSchema: z.ZodType<__Resource__Response> = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string().exactOptional(),
} satisfies Shape<__Resource__Response>)
