import { defineModel, type Model } from '@cloudconnexa/core/model'
import * as z from 'zod'
import type { __Resource__PreferencesRequest, __Resource__PreferencesResponse } from './preferences.ts'

/** Checks and writes {@link __Resource__PreferencesRequest}. */
export const __resource__PreferencesRequest: Model<__Resource__PreferencesRequest> = defineModel({
  name: '__Resource__PreferencesRequest',
  kind: 'request',
  schema: z.strictObject({
    enabled: z.boolean().exactOptional(),
    retention: z.int().min(1).exactOptional(),
  }),
})

/** Checks and writes {@link __Resource__PreferencesResponse}. */
export const __resource__PreferencesResponse: Model<__Resource__PreferencesResponse> = defineModel({
  name: '__Resource__PreferencesResponse',
  kind: 'response',
  schema: z.looseObject({ enabled: z.boolean(), retention: z.number() }),
})
