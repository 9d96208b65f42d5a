import { defineModel, type Model } from '@cloudconnexa/core/model'
import * as z from 'zod'
import type { Page__Resource__EventResponse } from './event.ts'

/** Checks and writes {@link Page__Resource__EventResponse}. */
export const page__Resource__EventResponse: Model<Page__Resource__EventResponse> = defineModel({
  name: 'Page__Resource__EventResponse',
  kind: 'response',
  schema: z.looseObject({
    events: z.array(z.looseObject({ id: z.string(), level: z.string(), text: z.string() })),
    nextCursor: z.string().exactOptional(),
  }),
})
