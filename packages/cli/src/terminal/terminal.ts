import type { Readable, Writable } from 'node:stream'
import type { KeychainBackend } from '@cloudconnexa/auth'
import type { Clock } from '@cloudconnexa/core'
import type { Environment } from './environment.ts'
import type { RunProgram } from './run-program.ts'

/** Where text goes: standard output, standard error, or what a test keeps. */
export interface TextOutput {
  /** Writes text as it is. Resolves when it was handed over, so that output of any length needs little memory. */
  write(text: string): Promise<void>
  /** Whether somebody reads it on a terminal. */
  readonly isTerminal: boolean
  /** Width of the terminal in characters; undefined where there is none. */
  readonly columns: number | undefined
  /** Whether colours may be written: a terminal that knows them, and no `NO_COLOR`. */
  readonly hasColors: boolean
}

/** Where text comes from. */
interface TextInput {
  /** Whether somebody types it on a terminal. */
  readonly isTerminal: boolean
  /** Reads all of it, as UTF-8. */
  readAll(): Promise<string>
}

/** What a command line sees of the world around it. Everything else it reaches through files and sockets. */
export interface Terminal {
  readonly input: TextInput
  /** Results, and nothing else. */
  readonly output: TextOutput
  /** Notes, progress, questions and errors. */
  readonly errors: TextOutput
  /** Where somebody can be asked; absent where nobody can, because input or standard error is no terminal. */
  readonly questions?: { readonly input: Readable; readonly output: Writable } | undefined
  /** The keychain; `false` where this build uses none. Default: that of the system. */
  readonly keychain?: KeychainBackend | false
  /** Runs other programs, such as npm. Default: as processes of this machine. */
  readonly runProgram?: RunProgram
  readonly environment: Environment
  readonly clock: Clock
  /** Aborted by Ctrl+C and by a request to end. */
  readonly signal: AbortSignal
}
