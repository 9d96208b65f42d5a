import { defineModel, type Model } from '@cloudconnexa/core/model'
import * as z from 'zod'
import type { __Resource__ReportResponse } from './report.ts'

/** Checks and writes {@link __Resource__ReportResponse}. */
export const __resource__ReportResponse: Model<__Resource__ReportResponse> = defineModel({
  name: '__Resource__ReportResponse',
  kind: 'response',
  schema: z.looseObject({ lines: z.array(z.string()) }),
})
