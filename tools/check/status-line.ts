import { performance } from 'node:perf_hooks'
import { clearLine, cursorTo } from 'node:readline'
import type { WriteStream } from 'node:tty'
import type { Check } from './check.ts'
import type { ReportOptions } from './report-options.ts'
import { estimateTimeLeft, formatTimeLeft } from './time-left.ts'

/** The last line of a terminal while checks run. */
export interface StatusLine {
  readonly start: (check: Check) => void
  readonly end: (check: Check) => void
  /** Takes the line away, for another that stays. */
  readonly clear: () => void
}

/** Shows how many checks are done, how long the rest takes, and what is running. */
export function createStatusLine(
  terminal: WriteStream,
  dim: (text: string) => string,
  { checks, slots, durations, now = () => performance.now(), repeat = everySecond }: ReportOptions,
): StatusLine {
  const waiting = new Set(checks)
  const startTimes = new Map<Check, number>()
  const ended = new Set<string>()
  let stop: (() => void) | undefined
  const clear = (): void => {
    cursorTo(terminal, 0)
    clearLine(terminal, 0)
  }
  const show = (): void => {
    clear()
    const running = new Map([...startTimes].map(([check, start]) => [check, now() - start]))
    const left = estimateTimeLeft({ waiting: [...waiting], running, ended }, durations, slots)
    const names = [...startTimes.keys()].map(({ name }) => name)
    // Some terminals do not know their width.
    const text = formatStatus(names, ended.size, checks.length, left, (terminal.columns || 80) - 1)
    terminal.write(dim(text))
  }
  return {
    clear,
    start: (check) => {
      stop ??= repeat(show)
      waiting.delete(check)
      startTimes.set(check, now())
      show()
    },
    end: (check) => {
      // One that is skipped ends without having started.
      waiting.delete(check)
      startTimes.delete(check)
      ended.add(check.name)
      if (ended.size < checks.length) return show()
      stop?.()
      clear()
    },
  }
}

function everySecond(action: () => void): () => void {
  const timer = setInterval(action, 1_000).unref()
  return () => clearInterval(timer)
}

/** `12 of 31 done, about 3 min left: tests, lint`, with as many names as fit. */
function formatStatus(
  names: readonly string[],
  done: number,
  total: number,
  left: number | undefined,
  columns: number,
): string {
  const time = left === undefined ? '' : `, ${formatTimeLeft(left)}`
  const head = `${done} of ${total} done${time}`
  for (let shown = names.length; shown > 0; shown -= 1) {
    const rest = names.length - shown
    const text = `${head}: ${names.slice(0, shown).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
    if (text.length <= columns) return text
  }
  return head.length <= columns ? head : head.slice(0, columns)
}
