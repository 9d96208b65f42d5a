// Runs every check of the repository, or those that are asked for:
//
//   npm test
//   npm test -- --list
//   npm test -- --only types,lint
//
// The last lines name what was skipped or failed, and say how many passed and failed; tests count one by one.
import { availableParallelism } from 'node:os'
import { readCommandLine, refuseCommandLine } from '../shared/command-line.ts'
import { readColumns, wrapLine } from '../shared/wrap-lines.ts'
import type { Check } from './check.ts'
import { keepDurations, locateDurations, readDurations } from './kept-durations.ts'
import { createReport, formatChecks } from './report.ts'
import { runChecks, selectChecks } from './run-checks.ts'
import { checks } from './table.ts'
import { formatClosingLine, formatSkipped, countResults } from './tally.ts'

const usage = 'npm test -- [--list] [--only <check>,<check>]'
const { values } = readCommandLine(usage, {
  options: { only: { type: 'string', multiple: true }, list: { type: 'boolean', default: false } },
})
const names = values.only?.flatMap((list) => list.split(',')).filter((name) => name !== '')

if (values.list) {
  console.log(formatChecks(checks, readColumns(process.stdout)))
} else {
  await run(selectNamed())
}

function selectNamed(): readonly Check[] {
  if (names === undefined) return checks
  try {
    return selectChecks(checks, names)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    refuseCommandLine(error.message, usage)
  }
}

async function run(chosen: readonly Check[]): Promise<void> {
  const slots = Math.max(2, availableParallelism())
  const kept = locateDurations('check')
  const options = { checks: chosen, slots, durations: readDurations(kept) }
  const results = await runChecks(chosen, { slots, progress: createReport(process.stdout, options) })
  keepDurations(kept, results)
  const counts = countResults(results)
  const failed = results.filter(({ outcome }) => outcome.state === 'failed').map(({ check }) => check.name)
  const skipped = formatSkipped(results)
  if (skipped !== undefined) console.log(wrapLine(skipped, { columns: readColumns(process.stdout) }))
  if (failed.length > 0)
    console.log(
      wrapLine(`Failed: ${failed.join(', ')}. One of them alone: npm test -- --only <name>`, {
        columns: readColumns(process.stdout),
      }),
    )
  console.log(formatClosingLine(counts))
  process.exitCode = counts.failed > 0 ? 1 : 0
}
