import * as z from 'zod'
import type { Shape } from './shape.ts'

/** Response of `create__Resource__`, `get__Resource__` and `update__Resource__`; part of `Page__Resource__Response`. */
export interface __Resource__Response {
  /** Given by the API. */
  readonly id: string
  /** How people call it. */
  readonly name: string
  /** Anything worth saying. */
  readonly description?: string
}

// Loose: a later version of the API may add properties.
export const __resource__ResponseSchema: z.ZodType<__Resource__Response> = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string().exactOptional(),
} satisfies Shape<__Resource__Response>)
