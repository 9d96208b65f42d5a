import { SingleBar } from 'cli-progress'
import Table from 'cli-table3'
import colors from 'picocolors'

/** Whether a person is looking: otherwise plain lines, no cursor movements. */
const isTerminal = process.stdout.isTTY && process.env['CI'] === undefined

/** A heading. */
export function printHeading(text: string): void {
  console.log(`\n${colors.bold(text)}`)
}

/** One thing that was done, with what is worth knowing of it. */
export function printDone(what: string, detail = ''): void {
  const [first = '', ...more] = breakLine(detail === '' ? what : `${what} ${detail}`, 4)
  const painted = first.startsWith(`${what} `) ? what + colors.dim(first.slice(what.length)) : first
  console.log(
    [`  ${colors.green('✓')} ${painted}`, ...more.map((line) => `    ${colors.dim(line)}`)].join('\n'),
  )
}

/** Text of some length. */
export function printText(text: string): void {
  for (const line of breakLine(text, 2)) console.log(`  ${line}`)
}

/** Text that explains. */
export function printNote(text: string): void {
  for (const line of breakLine(text, 2)) console.log(`  ${colors.dim(line)}`)
}

/** Breaks a text between words where a terminal would break it within one. */
function breakLine(text: string, indent: number): readonly string[] {
  const columns = readColumns()
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line === undefined || line.length + word.length + 1 > columns - indent) lines.push(word)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return lines
}

function readColumns(): number {
  return process.stdout.isTTY ? process.stdout.columns || 80 : Number.POSITIVE_INFINITY
}

/** Widths of two columns, the wider of them made narrower where the terminal is. */
function fitColumns(rows: readonly (readonly [string, string])[]): [number, number] {
  const names = Math.max(...rows.map(([name]) => name.length)) + 2
  const values = Math.max(...rows.map(([, value]) => value.length)) + 2
  // Three borders.
  const excess = Math.max(0, names + values + 3 - readColumns())
  return names > values ? [names - excess, values] : [names, values - excess]
}

/** Shows how far a long work is. */
export interface Progress {
  advance(done: number): void
  end(): void
}

/** A bar on a terminal; one line a quarter where the output is piped. */
export function createProgress(what: string, total: number): Progress {
  return isTerminal ? createProgressBar(what, total) : createProgressLines(what, total)
}

function createProgressBar(what: string, total: number): Progress {
  const bar = new SingleBar({
    format: `  ${colors.cyan('{bar}')} {value} of {total} ${what}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 32,
    hideCursor: true,
    formatValue: (value, _, kind) =>
      kind === 'value' || kind === 'total' ? formatNumber(value) : String(value),
  })
  bar.start(total, 0)
  return {
    advance: (value) => bar.update(value),
    end: () => bar.stop(),
  }
}

function createProgressLines(what: string, total: number): Progress {
  let shown = 0
  return {
    advance: (value) => {
      const quarter = Math.floor((value / total) * 4)
      if (quarter <= shown) return
      shown = quarter
      console.log(`  ${formatNumber(value)} of ${formatNumber(total)} ${what}`)
    },
    end: () => undefined,
  }
}

const noLinesBetweenRows = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' }
// The table's own colours know nothing of NO_COLOR.
const tableStyle = { head: [], border: isTerminal && colors.isColorSupported ? ['dim'] : [] }

/** A table of numbers, with a line of headings. */
export function printRows(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const drawn = new Table({
    head: head.map((name) => colors.bold(name)),
    chars: noLinesBetweenRows,
    style: tableStyle,
    colAligns: head.map(() => 'right'),
  })
  drawn.push(...rows.map((row) => [...row]))
  console.log(drawn.toString())
}

/** A table of two columns. */
export function printTable(rows: readonly (readonly [string, string])[]): void {
  const drawn = new Table({
    chars: noLinesBetweenRows,
    style: tableStyle,
    colAligns: ['left', 'right'],
    colWidths: fitColumns(rows),
    wordWrap: true,
  })
  drawn.push(...rows.map(([name, value]) => [name, colors.bold(value)]))
  console.log(drawn.toString())
}

/** A number as people write it. */
export function formatNumber(value: number): string {
  return value.toLocaleString('en')
}

/** A time as people say it. */
export function formatDuration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`
}
