// Shows that the SDK neither loses, nor leaks, nor hangs:
//
//   npm run check:trust
//   npm run check:trust -- --minutes 5 --seed 7
//
// runs the suites about it, then a soak (default: three quarters of a minute). The last line holds the figures. Exit code 1
// when a test fails, a suite of a topic is missing, a goal is missed, or the soak finds anything.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../check/command.ts'
import { readCommandLine } from '../command-line.ts'
import { closingLine, figuresOf, figuresText, resultTable } from './report.ts'
import { type Figures, figuresIn, runSuites, type SuiteResults, type TopicResult } from './run-suites.ts'
import { topics } from './topics.ts'

const longestCancellation = 10

const { values } = readCommandLine('npm run check:trust -- [--minutes <number>] [--seed <number>]', {
  options: { minutes: { type: 'string', default: '0.75' }, seed: { type: 'string', default: '1' } },
})
const folder = await mkdtemp(join(tmpdir(), 'cloudconnexa-trust-'))
try {
  console.log(`Running the suites of ${topics.length} topics ...`)
  const suites = await runSuites(topics, folder)
  if (!suites.isGood) console.error(suites.output)
  console.log(`Soak of ${values.minutes} min with seed ${values.seed} ...`)
  const soak = await runCommand(
    [
      process.execPath,
      '--conditions=@cloudconnexa/source',
      'tools/trust/soak/main.ts',
      '--minutes',
      values.minutes,
      '--seed',
      values.seed,
    ],
    { environment: { TRUST_FIGURES: folder }, limit: (Number(values.minutes) + 10) * 60_000 },
  )
  console.log(soak.code === 0 ? soak.output.trimEnd().split('\n').at(-1) : soak.output)
  finish(suites, figuresIn(folder, 'soak'), soak.code)
} finally {
  await rm(folder, { recursive: true, force: true })
}

function finish({ results, isGood }: SuiteResults, soak: Figures, soakCode: number): void {
  console.log(resultTable(results))
  console.log(`soak: ${figuresText(soak)}`)
  const missed = missedGoals(results)
  for (const goal of missed) console.error(`MISSED: ${goal}`)
  if (!isGood || soakCode !== 0 || missed.length > 0) process.exitCode = 1
  console.log(closingLine(results, soak))
}

/** Goals that no test judges, because a busy machine may miss them. */
function missedGoals(results: readonly TopicResult[]): readonly string[] {
  const { longestMilliseconds = Infinity } = figuresOf(results, 'cancellation-latency')
  const { percentOverBucketTime = Infinity } = figuresOf(results, 'rate-limits')
  return [
    ...(longestMilliseconds < longestCancellation
      ? []
      : [`a cancelled call took ${longestMilliseconds} ms, not less than ${longestCancellation}`]),
    ...(percentOverBucketTime <= 1
      ? []
      : [`64 callers took ${percentOverBucketTime} % longer than the bucket allows`]),
  ]
}
