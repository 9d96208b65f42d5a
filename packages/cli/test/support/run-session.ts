import { reportError } from '../../src/error-reports/report-error.ts'
import { createSession } from '../../src/session/open/create-session.ts'
import { readGlobalFlags } from '../../src/inputs/global-flags.ts'
import type { Session } from '../../src/session/session.ts'
import type { CommandLineRun } from './run.ts'
import { createTestTerminal, type TerminalOptions } from './test-terminal.ts'

/** What was typed, for {@link runSession}. */
export interface SessionLine {
  readonly typed: readonly string[]
  /** Values of the flags that every command has. */
  readonly flags?: Readonly<Record<string, unknown>>
}

/**
 * Runs a command of a test in a session of the command line. An expectation that does not hold in it fails the test; all other errors
 * are reported as those of commands are.
 *
 * @param line - What was typed.
 * @param options - The world around it.
 * @param work - The command.
 */
export async function runSession(
  { typed, flags = {} }: SessionLine,
  options: TerminalOptions,
  work: (session: Session) => Promise<void>,
): Promise<CommandLineRun> {
  const { terminal, stdout, stderr } = createTestTerminal(options)
  const words = typed.slice(0, 2)
  const session = createSession(terminal, { words, typed, flags: readGlobalFlags(flags) })
  let exitCode = 0
  try {
    await session.carryOut(() => work(session))
  } catch (error) {
    if (error instanceof Error && error.name === 'AssertionError') throw error
    exitCode = await reportError(terminal, error)
  } finally {
    await session.close()
  }
  return { exitCode, stdout: stdout.join(''), stderr: stderr.join('') }
}
