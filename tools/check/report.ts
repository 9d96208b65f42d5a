import { cursorTo, clearLine } from 'node:readline'
import type { WriteStream } from 'node:tty'
import pico from 'picocolors'
import type { Check, Result } from './check.ts'
import type { Progress } from './run-checks.ts'

const words = { passed: 'ok', failed: 'FAILED', skipped: 'skipped' } as const
const colours = { passed: 'green', failed: 'red', skipped: 'yellow' } as const
type Paint = ReturnType<typeof pico.createColors>

/** Prints a line for each check that ends; on a terminal also which ones are running. */
export function createReport(stream: NodeJS.WriteStream, checks: readonly Check[]): Progress {
  const width = Math.max(...checks.map(({ name }) => name.length))
  // Colours are for terminals alone, also where a CI service could show them: its log is read as text.
  const paint = pico.createColors(stream.isTTY ? pico.isColorSupported : false)
  const running = new Set<string>()
  const status = createStatusLine(stream, paint)
  return {
    started: ({ name }) => {
      running.add(name)
      status.show([...running])
    },
    ended: (result) => {
      running.delete(result.check.name)
      status.clear()
      stream.write(formatResult(result, width, paint))
      status.show([...running])
    },
  }
}

/** What is printed of a check that has ended. */
export function formatResult({ check, outcome, duration }: Result, width: number, paint: Paint): string {
  const { state, note, details = [], output = '' } = outcome
  const seconds = `${(duration / 1_000).toFixed(1).padStart(6)} s`
  const line = `${paint[colours[state]](words[state].padEnd(7))} ${check.name.padEnd(width)} ${paint.dim(seconds)}`
  const head = `${line}${note === undefined ? '' : `  ${note}`}\n${details.map((detail) => `          ${detail}\n`).join('')}`
  if (state !== 'failed') return head
  const title = `---- ${check.name}: ${check.proves}`
  return `${head}${paint.red(title)}\n${output.trimEnd()}\n${paint.red(`---- end of ${check.name}`)}\n`
}

interface StatusLine {
  show: (names: readonly string[]) => void
  clear: () => void
}

function createStatusLine(stream: NodeJS.WriteStream, paint: Paint): StatusLine {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined }
  const terminal: WriteStream = stream
  const clear = (): void => {
    cursorTo(terminal, 0)
    clearLine(terminal, 0)
  }
  const show = (names: readonly string[]): void => {
    clear()
    // Some terminals do not know their width.
    const columns = terminal.columns || 80
    if (names.length > 0) terminal.write(paint.dim(`running ${names.join(', ')}`.slice(0, columns - 1)))
  }
  return { show, clear }
}
