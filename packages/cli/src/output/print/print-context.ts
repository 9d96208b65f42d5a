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
    readonly quiet: boolean
  }
}
