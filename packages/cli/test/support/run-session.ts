import { systemClock } from '@cloudconnexa/core'
import { reportError } from '../../src/error-reports/report-error.ts'
import { createSession } from '../../src/session/open/create-session.ts'
import { readGlobalFlags } from '../../src/inputs/global-flags.ts'
import type { Session } from '../../src/session/session.ts'
import type { Terminal } from '../../src/terminal/terminal.ts'
import { createQuestionStreams } from './question-streams.ts'
import type { CommandLineRun, RunOptions } from './run.ts'

/** What was typed, for {@link runSession}. */
export interface SessionLine {
  readonly typed: readonly string[]
  /** Values of the flags that every command has. */
  readonly flags?: Readonly<Record<string, unknown>>
}

/**
 * Runs a command of a test in a session of the command line.
 *
 * @param line - What was typed.
 * @param options - The world around it.
 * @param work - The command.
 */
export async function runSession(
  { typed, flags = {} }: SessionLine,
  { environment = {}, columns, signal = new AbortController().signal, ...others }: RunOptions,
  work: (session: Session) => Promise<void>,
): Promise<CommandLineRun> {
  const stdout: string[] = []
  const stderr: string[] = []
  const keep = (parts: string[]): Terminal['output'] => ({
    write: async (text) => void parts.push(text),
    isTerminal: columns !== undefined,
    columns,
    hasColors: false,
  })
  const terminal: Terminal = {
    input: { isTerminal: false, readAll: async () => '' },
    output: keep(stdout),
    errors: keep(stderr),
    environment,
    clock: others.clock ?? systemClock,
    signal,
    keychain: others.keychain ?? false,
    ...(others.replies && {
      questions: createQuestionStreams(others.replies, (text) => void stderr.push(text)),
    }),
  }
  const words = typed.slice(0, 2)
  const session = createSession(terminal, { words, typed, flags: readGlobalFlags(flags) })
  let exitCode = 0
  try {
    await session.carryOut(() => work(session))
  } catch (error) {
    exitCode = await reportError(terminal, error)
  } finally {
    await session.close()
  }
  return { exitCode, stdout: stdout.join(''), stderr: stderr.join('') }
}
