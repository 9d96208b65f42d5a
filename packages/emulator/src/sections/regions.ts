import { json } from '../answers.ts'
import type { Section } from './section.ts'

/** Section Region: a bare list, not paged. */
export const regions: Section = {
  handlers: {
    listRegions: (_call, { state }) => json(200, state.regions.all()),
  },
}
