// Runs what is too long for `npm test`, and writes the result into docs/long-checks.md:
//
//   npm run check:long
//   npm run check:long -- --list
//   npm run check:long -- --only soak,fuzz
//
// With --only nothing is written. Exit code 1 when a step failed, 2 for a wrong command line.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import Table from 'cli-table3'
import type { Check, Result } from '../check/check.ts'
import { root } from '../shared/repository.ts'
import { keepDurations, locateDurations, readDurations } from '../check/kept-durations.ts'
import { createReport, formatChecks } from '../check/report.ts'
import { runChecks, selectChecks } from '../check/run-checks.ts'
import { readCommandLine, refuseCommandLine } from '../shared/command-line.ts'
import { fitColumns } from '../shared/fit-columns.ts'
import { readColumns } from '../shared/wrap-lines.ts'
import { withSection } from '../trust/repeatable/document-section.ts'
import { type Circumstances, formatDuration, formatRecord, recordMarkers } from './record.ts'
import { steps } from './steps.ts'

const usage = 'npm run check:long -- [--list] [--only <step>,<step>]'
const { values } = readCommandLine(usage, {
  options: { only: { type: 'string', multiple: true }, list: { type: 'boolean', default: false } },
})
const names = values.only?.flatMap((list) => list.split(',')).filter((name) => name !== '')

if (values.list) {
  console.log(formatChecks(steps, readColumns(process.stdout)))
} else {
  await run(selectSteps())
}

function selectSteps(): readonly Check[] {
  if (names === undefined) return steps
  try {
    return selectChecks(steps, names)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    refuseCommandLine(error.message, usage)
  }
}

async function run(selected: readonly Check[]): Promise<void> {
  // Read before anything runs: the record itself would make the files differ from the commit.
  const circumstances = readCircumstances()
  // One at a time: some measure, and some time out where others take the processor.
  const kept = locateDurations('long-check')
  const options = { checks: selected, slots: 1, durations: readDurations(kept) }
  const results = await runChecks(selected, { slots: 1, progress: createReport(process.stdout, options) })
  keepDurations(kept, results)
  console.log(formatTable(results))
  if (names === undefined) await writeRecord(results, circumstances)
  if (results.some(({ outcome }) => outcome.state === 'failed')) process.exitCode = 1
}

function formatTable(results: readonly Result[]): string {
  const head = ['step', 'result', 'time']
  const rows = results.map(({ check, outcome, duration }) => [
    check.name,
    outcome.state,
    formatDuration(duration),
  ])
  const colWidths = fitColumns([head, ...rows], readColumns(process.stdout))
  const table = new Table({ head, colWidths, wordWrap: true, style: { head: [], border: [] } })
  table.push(...rows)
  return table.toString()
}

async function writeRecord(results: readonly Result[], circumstances: Circumstances): Promise<void> {
  const path = join(root, 'docs/long-checks.md')
  const section = formatRecord(results, circumstances)
  writeFileSync(path, await withSection(path, readFileSync(path, 'utf8'), section, recordMarkers))
}

function readCircumstances(): Circumstances {
  const readGit = (...gitArguments: readonly string[]): string =>
    execFileSync('git', gitArguments, { cwd: root, encoding: 'utf8' }).trim()
  const isChanged = readGit('status', '--porcelain') !== ''
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: `${readGit('rev-parse', '--short=10', 'HEAD')}${isChanged ? ' with changes' : ''}`,
    cores: availableParallelism(),
    node: process.versions.node,
  }
}
