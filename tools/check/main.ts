// Runs every check of the repository, or those that are asked for:
//
//   npm test
//   npm test -- --list
//   npm test -- --only types,lint
//
// The last line says how many passed and failed; tests count one by one.
import { availableParallelism } from 'node:os'
import { readCommandLine, refuseCommandLine } from '../shared/command-line.ts'
import type { Check } from './check.ts'
import { createReport } from './report.ts'
import { runChecks, selectChecks } from './run-checks.ts'
import { checks } from './table.ts'
import { formatClosingLine, countResults } from './tally.ts'

const usage = 'npm test -- [--list] [--only <check>,<check>]'
const { values } = readCommandLine(usage, {
  options: { only: { type: 'string', multiple: true }, list: { type: 'boolean', default: false } },
})
const names = values.only?.flatMap((list) => list.split(',')).filter((name) => name !== '')

if (values.list) {
  const width = Math.max(...checks.map(({ name }) => name.length))
  for (const { name, proves } of checks) console.log(`${name.padEnd(width)}  ${proves}`)
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
  const results = await runChecks(chosen, {
    slots: Math.max(2, availableParallelism()),
    progress: createReport(process.stdout, chosen),
  })
  const counts = countResults(results)
  const failed = results.filter(({ outcome }) => outcome.state === 'failed').map(({ check }) => check.name)
  if (failed.length > 0)
    console.log(`Failed: ${failed.join(', ')}. One of them alone: npm test -- --only <name>`)
  console.log(formatClosingLine(counts))
  process.exitCode = counts.failed > 0 ? 1 : 0
}
