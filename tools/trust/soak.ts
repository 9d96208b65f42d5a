// Puts the SDK under a mixed load with random faults, and looks whether anything is lost, doubled or leaked:
//
//   npm run soak -- --minutes 5 --seed 7
//
// The emulator runs in a process of its own. The seed decides on the faults and on what each caller does; in which order the
// calls of different callers arrive is decided by the machine. The last line holds the figures; exit code 1 when something
// was lost, doubled or leaked, 2 for a wrong command line.
import { cursorTo, clearLine } from 'node:readline'
import { readCommandLine, refuseCommandLine } from '../shared/command-line.ts'
import { runSoak } from '../../packages/client/test/soak/run-soak.ts'
import {
  allowedHeapGrowth,
  type SoakProgress,
  type SoakReport,
} from '../../packages/client/test/soak/soak-report.ts'
import { writeFigures } from './figures.ts'

const options = readOptions()
// Nobody would end the emulator otherwise.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
const startedAt = performance.now()
console.log(`Soak of ${options.minutes} min with seed ${options.seed}`)
finish(await runSoak({ minutes: options.minutes, seed: options.seed, progress: showProgress }))

interface SoakCommand {
  readonly minutes: number
  readonly seed: number
  readonly figuresFile: string | undefined
}

function readOptions(): SoakCommand {
  const usage =
    'npm run soak -- [--minutes <number, default 2>] [--seed <integer, default random>] [--figures <file to write>]'
  const { values } = readCommandLine(usage, {
    options: { minutes: { type: 'string' }, seed: { type: 'string' }, figures: { type: 'string' } },
  })
  const minutes = Number(values.minutes ?? 2)
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000))
  if (!(minutes > 0 && minutes <= 24 * 60)) refuseCommandLine('--minutes is a number from 0 to 1,440', usage)
  if (!Number.isSafeInteger(seed) || seed < 0) refuseCommandLine('--seed is an integer', usage)
  return { minutes, seed, figuresFile: values.figures }
}

function showProgress({ round, rounds, isRoundOver, calls, faults, problems }: SoakProgress): void {
  const text = `round ${round} of ${rounds}: ${formatNumber(calls)} calls, ${formatNumber(faults)} faults, ${problems} problems`
  const { stdout } = process
  if (stdout.isTTY) {
    cursorTo(stdout, 0)
    clearLine(stdout, 0)
    stdout.write(isRoundOver ? `${text}\n` : text)
  } else if (isRoundOver) console.log(text)
}

function finish(report: SoakReport): void {
  const { tally } = report
  const problems = [...tally.problems, ...listLeaks(report)]
  const figures = collectFigures(report, problems.length)
  writeFigures(options.figuresFile, figures)
  const codes = [...tally.failuresByCode].toSorted(([, left], [, right]) => right - left)
  console.log(
    `failed calls by code: ${codes.map(([code, count]) => `${code} ${count}`).join(', ') || 'none'}`,
  )
  for (const problem of problems.slice(0, 20)) console.error(`PROBLEM: ${problem}`)
  if (problems.length > 20) console.error(`and ${problems.length - 20} more`)
  if (problems.length > 0) process.exitCode = 1
  const { heapGrowth } = report
  const heap =
    heapGrowth === undefined ? 'heap not judged (too few rounds)' : `heap ${formatMegabytes(heapGrowth)}`
  console.log(
    `soak: seed ${options.seed}, ${figures.seconds} s, ${formatNumber(figures.calls)} calls (${formatNumber(figures.writes)} writes), ` +
      `${formatNumber(figures.faults)} faults, ${formatNumber(figures.compared)} objects compared, ` +
      `${figures.unknown} unknown (${figures.unknownThere} there), ${heap}, ` +
      `${figures.listeners} listeners and ${figures.handlesLeft} handles left, ${figures.problems} problems`,
  )
}

function listLeaks({ heapGrowth = 0, handlesLeft, stocks }: SoakReport): readonly string[] {
  const listeners = Math.max(0, ...stocks.map((stock) => stock.listeners))
  return [
    ...(heapGrowth > allowedHeapGrowth ? [`The heap has grown by ${formatMegabytes(heapGrowth)}`] : []),
    ...(listeners > 0 ? [`${listeners} listeners were left on the signal that all calls share`] : []),
    ...(handlesLeft > 0 ? [`${handlesLeft} handles are left after closing`] : []),
  ]
}

function collectFigures(report: SoakReport, problems: number) {
  const { tally, faults, compared, unknownThere, unknownNotThere, stocks, handlesLeft, heapGrowth } = report
  return {
    seed: options.seed,
    seconds: Math.round((performance.now() - startedAt) / 1_000),
    calls: tally.calls,
    writes: tally.writes,
    failed: tally.failures,
    abandoned: tally.abandonedCalls,
    listedItems: tally.listedItems,
    faults,
    compared,
    unknown: unknownThere + unknownNotThere,
    unknownThere,
    ...(heapGrowth === undefined ? {} : { heapGrowthKilobytes: Math.round(heapGrowth / 1024) }),
    listeners: Math.max(0, ...stocks.map((stock) => stock.listeners)),
    handlesLeft,
    problems,
  }
}

function formatNumber(value: number): string {
  return value.toLocaleString('en-US')
}

function formatMegabytes(bytes: number): string {
  return `${bytes < 0 ? '' : '+'}${(bytes / 1024 / 1024).toFixed(1)} MB`
}
