import * as z from 'zod'
import type { Shape } from './shape.ts'

/** Body of `create__Resource__` and `update__Resource__`. */
export interface __Resource__Request {
  /** How people call it. */
  name: string
  /** Anything worth saying. */
  description?: string
}

// Strict: a property with a typing error would be lost without a word.
export const __resource__RequestSchema: z.ZodType<__Resource__Request> = z.strictObject({
  name: z.string().min(1),
  description: z.string().exactOptional(),
} satisfies Shape<__Resource__Request>)
