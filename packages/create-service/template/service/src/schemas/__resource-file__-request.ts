import * as z from 'zod'
import type { __Resource__Request } from '../models/__resource-file__-request.ts'
import type { Shape } from './shape.ts'

// Strict: a property with a typing error would be lost without a word.
export const __resource__RequestSchema: z.ZodType<__Resource__Request> = z.strictObject({
  name: z.string().min(1),
  description: z.string().exactOptional(),
} satisfies Shape<__Resource__Request>)
