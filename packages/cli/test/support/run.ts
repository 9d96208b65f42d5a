import type { KeychainBackend } from '@cloudconnexa/auth'
import { type Clock, systemClock } from '@cloudconnexa/core'
import { runCommandLine } from '../../src/run-command-line.ts'
import type { Terminal, TextOutput } from '../../src/terminal/terminal.ts'
import { createQuestionStreams } from './question-streams.ts'

/** What a run of the command line left behind. */
export interface CommandLineRun {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** Choices of {@link runLine}. */
export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>
  /** What is piped in. */
  readonly stdin?: string
  /** Width of the terminal; without it there is none. */
  readonly columns?: number
  readonly signal?: AbortSignal
  /** What somebody types, by a part of the question. Without it, nobody can be asked. */
  readonly replies?: Readonly<Record<string, string>>
  /** The keychain. Default: none, so that a test never touches that of the machine. */
  readonly keychain?: KeychainBackend
  /** Default: the machine's clock. */
  readonly clock?: Clock
  /** Stands for programs of this machine, such as npm. */
  readonly runProgram?: Terminal['runProgram']
  /** Called with everything that is written to standard output. */
  readonly onOutput?: (text: string) => void
}

function keep(parts: string[], columns: number | undefined, onWrite?: (text: string) => void): TextOutput {
  return {
    write: (text) => {
      parts.push(text)
      onWrite?.(text)
      return Promise.resolve()
    },
    isTerminal: columns !== undefined,
    columns,
    hasColors: false,
  }
}

/**
 * Runs the command line in this process.
 *
 * @param inputs - What is typed after the name of the program; a string is split at its spaces.
 */
export async function runLine(
  inputs: string | readonly string[],
  {
    environment = {},
    stdin = '',
    columns,
    signal = new AbortController().signal,
    onOutput,
    runProgram,
    ...others
  }: RunOptions = {},
): Promise<CommandLineRun> {
  const stdout: string[] = []
  const stderr: string[] = []
  const terminal: Terminal = {
    input: { isTerminal: false, readAll: () => Promise.resolve(stdin) },
    output: keep(stdout, columns, onOutput),
    errors: keep(stderr, columns),
    environment,
    ...(runProgram && { runProgram }),
    clock: others.clock ?? systemClock,
    signal,
    keychain: others.keychain ?? false,
    ...(others.replies && {
      questions: createQuestionStreams(others.replies, (text) => void stderr.push(text)),
    }),
  }
  const exitCode = await runCommandLine(typeof inputs === 'string' ? inputs.split(' ') : inputs, terminal)
  return { exitCode, stdout: stdout.join(''), stderr: stderr.join('') }
}
