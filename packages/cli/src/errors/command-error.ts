import type { ExitName } from './exit-codes.ts'

/** Where in a file something is wrong. */
export interface FileLocation {
  readonly file: string
  /** One-based. */
  readonly line?: number
  /** One-based. */
  readonly column?: number
}

/** Options of {@link CommandError}. */
export interface CommandErrorOptions {
  /** Decides the exit code. Default `input`. */
  readonly exit?: ExitName
  /** Says in the imperative what to do about it. */
  readonly hint?: string
  readonly location?: FileLocation
  readonly cause?: unknown
}

/** A failure that the command line itself has found. Those of the SDK are reported as they are. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  readonly exit: ExitName
  readonly hint: string | undefined
  readonly location: FileLocation | undefined

  /** @param message - What is wrong, in one sentence with a period. */
  constructor(message: string, { exit = 'input', hint, location, cause }: CommandErrorOptions = {}) {
    super(message, cause === undefined ? undefined : { cause })
    this.exit = exit
    this.hint = hint
    this.location = location
  }
}
