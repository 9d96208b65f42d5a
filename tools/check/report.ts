import type { WriteStream } from 'node:tty'
import pico from 'picocolors'
import { readColumns, wrapLine } from '../shared/wrap-lines.ts'
import type { Check, Result } from './check.ts'
import type { ReportOptions } from './report-options.ts'
import type { Progress } from './run-checks.ts'
import { createStatusLine } from './status-line.ts'

const words = { passed: 'ok', failed: 'FAILED', skipped: 'skipped' } as const
const colours = { passed: 'green', failed: 'red', skipped: 'yellow' } as const
type Paint = ReturnType<typeof pico.createColors>

/** How the lines of a report look. */
export interface LineStyle {
  /** Of the longest name. */
  readonly width: number
  readonly paint: Paint
  /** Of the terminal; without it no line is broken. */
  readonly columns?: number | undefined
  /** Which check it is that ended, and of how many: ` 3/31`. */
  readonly count: string
}

/** Prints a line for each check that ends; on a terminal also what is running, and how long all will still take. */
export function createReport(stream: NodeJS.WriteStream, options: ReportOptions): Progress {
  const { checks } = options
  const width = Math.max(...checks.map(({ name }) => name.length))
  const total = String(checks.length)
  // Colours are for terminals alone, also where a CI service could show them: its log is read as text.
  const paint = pico.createColors(stream.isTTY ? pico.isColorSupported : false)
  const status = stream.isTTY ? createStatusLine(toTerminal(stream), paint.dim, options) : undefined
  let ended = 0
  return {
    started: (check) => status?.start(check),
    ended: (result) => {
      ended += 1
      const count = `${String(ended).padStart(total.length)}/${total}`
      status?.clear()
      stream.write(formatResult(result, { width, paint, columns: readColumns(stream), count }))
      status?.end(result.check)
    },
  }
}

/** `isTTY` is how a stream says what it is. */
function toTerminal(stream: NodeJS.WriteStream): WriteStream {
  return stream
}

const indent = 10

/** What is printed of a check that has ended. */
export function formatResult({ check, outcome, duration }: Result, style: LineStyle): string {
  const { width, paint, columns, count } = style
  const { state, note, details = [], output = '' } = outcome
  const seconds = `${(duration / 1_000).toFixed(1).padStart(6)} s`
  const line = `${words[state].padEnd(7)} ${count} ${check.name.padEnd(width)} ${seconds}`
  const painted = `${paint[colours[state]](words[state].padEnd(7))} ${paint.dim(count)} ${check.name.padEnd(width)} ${paint.dim(seconds)}`
  const withNote = wrapLine(note === undefined ? line : `${line}  ${note}`, { columns, indent })
  const head = [
    // A line that is short enough to begin as it was composed has its colours.
    withNote.startsWith(line) ? painted + withNote.slice(line.length) : withNote,
    ...details.map((detail) => wrapLine(' '.repeat(indent) + detail, { columns, indent })),
  ].join('\n')
  if (state !== 'failed') return `${head}\n`
  const title = wrapLine(`---- ${check.name}: ${check.proves}`, { columns, indent: 5 })
  return `${head}\n${paint.red(title)}\n${output.trimEnd()}\n${paint.red(`---- end of ${check.name}`)}\n`
}

/** The table of checks, for `--list`. */
export function formatChecks(checks: readonly Check[], columns?: number): string {
  const width = Math.max(...checks.map(({ name }) => name.length))
  return checks
    .map(({ name, proves }) => wrapLine(`${name.padEnd(width)}  ${proves}`, { columns, indent: width + 2 }))
    .join('\n')
}
