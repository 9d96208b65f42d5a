import * as z from 'zod'
import { __resource__ResponseSchema, type __Resource__Response } from './__resource-file__-response.ts'
import type { Shape } from './shape.ts'

/** Response of `list__Resources__`: one page. */
export interface Page__Resource__Response {
  /** The items of this page. */
  readonly content: readonly __Resource__Response[]
  /** Items on all pages together. */
  readonly totalElements: number
  /** How many pages there are. */
  readonly totalPages: number
  /** Items on this page. */
  readonly numberOfElements: number
  /** Zero-based. */
  readonly page: number
  /** Items that a page holds at most. */
  readonly size: number
}

export const page__Resource__ResponseSchema: z.ZodType<Page__Resource__Response> = z.looseObject({
  content: z.array(__resource__ResponseSchema),
  totalElements: z.number(),
  totalPages: z.number(),
  numberOfElements: z.number(),
  page: z.number(),
  size: z.number(),
} satisfies Shape<Page__Resource__Response>)
