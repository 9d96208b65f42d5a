import { defineModel, type Model } from '@cloudconnexa/core/model'
import type { Page__Resource__Response } from '../models/page-__resource-file__-response.ts'
import type { __Resource__Request } from '../models/__resource-file__-request.ts'
import type { __Resource__Response } from '../models/__resource-file__-response.ts'
import { page__Resource__ResponseSchema } from './page-__resource-file__-response.ts'
import { __resource__RequestSchema } from './__resource-file__-request.ts'
import { __resource__ResponseSchema } from './__resource-file__-response.ts'

export type { Page__Resource__Response } from '../models/page-__resource-file__-response.ts'
export type { __Resource__Request } from '../models/__resource-file__-request.ts'
export type { __Resource__Response } from '../models/__resource-file__-response.ts'

/** Checks and writes {@link Page__Resource__Response}. */
export const page__Resource__Response: Model<Page__Resource__Response> = defineModel({
  name: 'Page__Resource__Response',
  kind: 'response',
  schema: page__Resource__ResponseSchema,
})

/** Checks and writes {@link __Resource__Request}. */
export const __resource__Request: Model<__Resource__Request> = defineModel({
  name: '__Resource__Request',
  kind: 'request',
  schema: __resource__RequestSchema,
})

/** Checks and writes {@link __Resource__Response}. */
export const __resource__Response: Model<__Resource__Response> = defineModel({
  name: '__Resource__Response',
  kind: 'response',
  schema: __resource__ResponseSchema,
})
