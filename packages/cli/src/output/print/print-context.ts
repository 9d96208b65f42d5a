import type { Progress } from '../../terminal/progress/progress.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import type { OutputFormat } from '../output-format.ts'

/** What printing takes from a session. */
export interface PrintContext {
  readonly terminal: Terminal
  readonly progress: Progress
  /** Flags that every command has. */
  readonly flags: {
    readonly output?: OutputFormat | undefined
    readonly fields?: string | undefined
    readonly query?: string | undefined
    readonly reveal: boolean
  }
  /** Writes a line to standard error, unless there are to be none. */
  readonly note: (line: string) => Promise<void>
}
