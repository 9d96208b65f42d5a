// Generated from spec/ by `npm run generate`; change it there.

import { defineModel, type Model } from '@cloudconnexa/core/model'
import { getAccessVisibilityEnabledResponseSchema } from './inline-values.gen.ts'
import type { GetAccessVisibilityEnabledResponse } from '../models/inline-values.gen.ts'

export type { GetAccessVisibilityEnabledResponse } from '../models/inline-values.gen.ts'

/** Checks and writes {@link GetAccessVisibilityEnabledResponse}. */
export const getAccessVisibilityEnabledResponse: Model<GetAccessVisibilityEnabledResponse> = defineModel({
  name: 'GetAccessVisibilityEnabledResponse',
  kind: 'response',
  schema: getAccessVisibilityEnabledResponseSchema,
})
