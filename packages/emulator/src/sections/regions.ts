import { createResponse } from '../api/response.ts'
import type { Section } from './shared/section.ts'

/** Section Region: a bare array without pages. */
export const regions: Section = {
  handlers: {
    listRegions: (_call, { state }) => createResponse(200, state.regions.all()),
  },
}
