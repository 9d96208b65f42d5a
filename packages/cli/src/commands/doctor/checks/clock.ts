import { formatDuration } from '../../../text/format-duration.ts'
import type { Check } from '../state/doctor-state.ts'
import { createFindings } from '../state/finding.ts'

const name = 'Clock'
/** The header has whole seconds. */
const noticeable = 2_000
/** Signed requests and certificates forgive that much. */
const tolerated = 30_000
const broken = 5 * 60_000

/** Whether the clock of this machine is that of the API. */
export const clockCheck: Check = {
  name,
  run: ({ skew }) => {
    const finding = createFindings(name)
    if (skew === undefined) return [finding.skipped('The API has not said what time it is.')]
    if (Math.abs(skew) < noticeable) return [finding.ok('This machine and the API have the same time.')]
    const apart = formatDuration(Math.abs(skew))
    const message = `This machine is ${apart} ${skew > 0 ? 'behind' : 'ahead of'} the API.`
    const advice = 'Synchronize the clock with a time server.'
    if (Math.abs(skew) > broken) return [finding.problem(message, advice, 'other')]
    return [Math.abs(skew) > tolerated ? finding.warning(message, advice) : finding.ok(message)]
  },
}
