import type { Check } from '../state/doctor-state.ts'
import { createFindings } from '../state/finding.ts'

/** The API does not tell when a key was created; saying so is better than leaving it out. */
export const keyAgeCheck: Check = {
  name: 'Key age',
  run: () => [
    createFindings('Key age').skipped(
      'The API does not say when a key was created; the administration portal shows it.',
    ),
  ],
}
