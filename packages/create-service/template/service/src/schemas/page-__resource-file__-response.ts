import * as z from 'zod'
import type { Page__Resource__Response } from '../models/page-__resource-file__-response.ts'
import { __resource__ResponseSchema } from './__resource-file__-response.ts'
import type { Shape } from './shape.ts'

export const page__Resource__ResponseSchema: z.ZodType<Page__Resource__Response> = z.looseObject({
  content: z.array(__resource__ResponseSchema),
  totalElements: z.number(),
  totalPages: z.number(),
  numberOfElements: z.number(),
  page: z.number(),
  size: z.number(),
} satisfies Shape<Page__Resource__Response>)
