// Generated from spec/ by `npm run generate`; change it there.

import { defineModel, type Model } from '@cloudconnexa/core'
import {
  getAccessVisibilityEnabledAnswerSchema,
  type GetAccessVisibilityEnabledAnswer,
} from './inline-values.gen.ts'

export type { GetAccessVisibilityEnabledAnswer } from './inline-values.gen.ts'

/** Checks and writes {@link GetAccessVisibilityEnabledAnswer}. */
export const getAccessVisibilityEnabledAnswer: Model<GetAccessVisibilityEnabledAnswer> = defineModel({
  name: 'GetAccessVisibilityEnabledAnswer',
  kind: 'response',
  schema: getAccessVisibilityEnabledAnswerSchema,
})
