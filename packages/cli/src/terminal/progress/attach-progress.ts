import { replaceWrite } from '../replace-write.ts'
import type { Terminal, TextOutput } from '../terminal.ts'
import type { Progress } from './progress.ts'
import type { ProgressLine } from './progress-line.ts'
import { watchFailures } from './watch-failures.ts'
import { watchRateLimit } from './watch-rate-limit.ts'

/** A terminal with a progress line, which never stands in the way of results and notes. */
export interface ProgressTerminal {
  /** The terminal. Whatever is written to it removes the line first. */
  readonly terminal: Terminal
  readonly progress: Progress
  /** Removes the line. Call it when the command has ended, before an error is reported. */
  readonly close: () => Promise<void>
}

/**
 * Gives a terminal a progress line, on standard error, that also shows waits for the rate limit and failures after which requests are sent
 * again. There is none where nobody looks at a terminal, and with `--quiet`.
 *
 * @param terminal - The terminal.
 * @param flags - Whether it is to be quiet.
 */
export function attachProgress(terminal: Terminal, { quiet }: { readonly quiet: boolean }): ProgressTerminal {
  if (quiet || !terminal.errors.isTerminal) {
    const progress = { show: () => undefined, clear: () => undefined }
    return { terminal, progress, close: () => Promise.resolve() }
  }
  const line = new LazyLine(terminal)
  const stopWatching = watchRateLimit(terminal.clock, (timeLeft) => {
    line.change((own) => own.showWait(timeLeft))
  })
  const stopWatchingFailures = watchFailures((reason) => {
    line.change((own) => own.showFailure(reason))
  })
  return {
    terminal: {
      ...terminal,
      output: terminal.output.isTerminal ? line.clearBefore(terminal.output) : terminal.output,
      errors: line.clearBefore(terminal.errors),
    },
    progress: {
      show: (text, timeLeft) => {
        line.change((own) => own.show(text, timeLeft))
      },
      clear: () => {
        line.change((own) => own.clear())
      },
    },
    close: async () => {
      stopWatching()
      stopWatchingFailures()
      await line.close()
    },
  }
}

/** A progress line whose code is loaded when there is something to show. */
class LazyLine {
  readonly #terminal: Terminal
  #line: Promise<ProgressLine> | undefined
  #isClosed = false

  constructor(terminal: Terminal) {
    this.#terminal = terminal
  }

  change(apply: (line: ProgressLine) => void): void {
    const { errors, clock } = this.#terminal
    const start = clock.monotonic()
    this.#line ??= import('./progress-line.ts').then(
      ({ ProgressLine }) => new ProgressLine({ errors, clock, start }),
    )
    void this.#line.then((line) => {
      if (!this.#isClosed) apply(line)
    })
  }

  /** An output of which everything is written where the line was. */
  clearBefore(output: TextOutput): TextOutput {
    return replaceWrite(output, async (text) => {
      const line = await this.#line
      line?.erase()
      await output.write(text)
    })
  }

  async close(): Promise<void> {
    this.#isClosed = true
    const line = await this.#line
    line?.clear()
  }
}
