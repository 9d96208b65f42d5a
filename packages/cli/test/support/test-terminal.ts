import type { KeychainBackend } from '@cloudconnexa/auth'
import { type Clock, systemClock } from '@cloudconnexa/core'
import type { Terminal, TextOutput } from '../../src/terminal/terminal.ts'
import { createQuestionStreams } from './question-streams.ts'

/** The world around a command line. */
export interface TerminalOptions {
  readonly environment?: Readonly<Record<string, string>>
  /** What is piped in. */
  readonly stdin?: string
  /** Width of the terminal; without it there is none. */
  readonly columns?: number
  readonly hasColors?: boolean
  readonly signal?: AbortSignal
  /** What somebody types, by a part of the question. Without it, nobody can be asked. */
  readonly replies?: Readonly<Record<string, string>>
  /** The keychain. Default: none, so that a test never touches that of the machine. */
  readonly keychain?: KeychainBackend
  /** Default: the machine's clock. */
  readonly clock?: Clock
  /** Stands for programs of this machine, such as npm. */
  readonly runProgram?: Terminal['runProgram']
  /** Called with everything that is written to standard output; what is written next waits for it. */
  readonly onOutput?: (text: string) => void | Promise<void>
}

/** A terminal, and what was written to it. */
export interface TestTerminal {
  readonly terminal: Terminal
  readonly stdout: string[]
  readonly stderr: string[]
}

/** Creates a terminal that keeps what is written. */
export function createTestTerminal({
  environment = {},
  stdin = '',
  columns,
  hasColors = false,
  signal = new AbortController().signal,
  replies,
  keychain,
  clock = systemClock,
  runProgram,
  onOutput,
}: TerminalOptions = {}): TestTerminal {
  const stdout: string[] = []
  const stderr: string[] = []
  const keep = (parts: string[], onWrite?: TerminalOptions['onOutput']): TextOutput => ({
    write: async (text) => {
      parts.push(text)
      await onWrite?.(text)
    },
    isTerminal: columns !== undefined,
    columns,
    hasColors,
  })
  const terminal: Terminal = {
    input: { isTerminal: false, readAll: () => Promise.resolve(stdin) },
    output: keep(stdout, onOutput),
    errors: keep(stderr),
    environment,
    clock,
    signal,
    keychain: keychain ?? false,
    ...(runProgram && { runProgram }),
    ...(replies && { questions: createQuestionStreams(replies, (text) => void stderr.push(text)) }),
  }
  return { terminal, stdout, stderr }
}
