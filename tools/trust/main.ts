// Shows that the SDK neither loses, nor leaks, nor hangs:
//
//   npm run check:trust
//   npm run check:trust -- --minutes 5 --seed 7
//
// runs the suites about it, then a chaos run (20,000 calls to servers and proxies that go wrong in every known way), then a
// soak (default: three quarters of a minute). The last line holds the figures. Exit code 1 when a test fails, a suite of a
// topic is missing, a goal is missed, or one of the two runs finds anything.
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../shared/run-command.ts'
import { readCommandLine } from '../shared/command-line.ts'
import { formatClosingLine, findFigures, formatFigures, formatResults } from './report.ts'
import { type Figures, readFigures } from './figures.ts'
import { runSuites, type SuiteResults, type TopicResult } from './run-suites.ts'
import { topics } from './topics.ts'

const longestCancellation = 10

const { values } = readCommandLine(
  'npm run check:trust -- [--minutes <number>] [--calls <number>] [--seed <number>]',
  {
    options: {
      minutes: { type: 'string', default: '0.75' },
      calls: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '1' },
    },
  },
)
const folder = await mkdtemp(join(tmpdir(), 'cloudconnexa-trust-'))
try {
  console.log(`Running the suites of ${topics.length} topics ...`)
  const suites = await runSuites(topics, folder)
  if (!suites.isGood) console.error(suites.output)
  console.log(`Chaos with seed ${values.seed} ...`)
  const chaos = await runProgram('chaos', ['--calls', values.calls, '--seed', values.seed], 15)
  console.log(`Soak of ${values.minutes} min with seed ${values.seed} ...`)
  const soak = await runProgram(
    'soak',
    ['--minutes', values.minutes, '--seed', values.seed],
    Number(values.minutes) + 10,
  )
  finish(suites, chaos, soak)
} finally {
  await rm(folder, { recursive: true, force: true })
}

interface ProgramResult {
  readonly figures: Figures
  readonly isGood: boolean
}

/**
 * Runs one of the programs beside this one and shows the last line of what it prints, or all of it where it has found something.
 *
 * @param minutes - How long it may take.
 */
async function runProgram(
  name: 'chaos' | 'soak',
  programArguments: readonly string[],
  minutes: number,
): Promise<ProgramResult> {
  const program = `tools/trust/${name}.ts`
  const figuresFile = join(folder, `${name}.json`)
  const { code, output } = await runCommand(
    [
      process.execPath,
      '--conditions=@cloudconnexa/source',
      program,
      ...programArguments,
      '--figures',
      figuresFile,
    ],
    { limit: minutes * 60_000 },
  )
  console.log(code === 0 ? output.trimEnd().split('\n').at(-1) : output)
  // A run that did not come to its end has written none.
  return { figures: existsSync(figuresFile) ? readFigures(figuresFile) : {}, isGood: code === 0 }
}

function finish({ results, isGood }: SuiteResults, chaos: ProgramResult, soak: ProgramResult): void {
  console.log(formatResults(results))
  console.log(`chaos: ${formatFigures(chaos.figures)}`)
  console.log(`soak: ${formatFigures(soak.figures)}`)
  const missed = findMissedGoals(results)
  for (const goal of missed) console.error(`MISSED: ${goal}`)
  if (!isGood || !chaos.isGood || !soak.isGood || missed.length > 0) process.exitCode = 1
  console.log(formatClosingLine(results, chaos.figures, soak.figures))
}

/** Goals that no test judges, because a busy machine may miss them. */
function findMissedGoals(results: readonly TopicResult[]): readonly string[] {
  const { longestMilliseconds = Infinity } = findFigures(results, 'cancellation-latency')
  const { percentOverBucketTime = Infinity } = findFigures(results, 'rate-limits')
  return [
    ...(longestMilliseconds < longestCancellation
      ? []
      : [`a cancelled call took ${longestMilliseconds} ms, not less than ${longestCancellation}`]),
    ...(percentOverBucketTime <= 1
      ? []
      : [`64 callers took ${percentOverBucketTime} % longer than the bucket allows`]),
  ]
}
