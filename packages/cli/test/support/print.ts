import type { ResultView } from '../../src/output/result-view.ts'
import { readGlobalFlags } from '../../src/inputs/global-flags.ts'
import { createSession } from '../../src/session/open/create-session.ts'
import { createTestTerminal, type TerminalOptions } from './test-terminal.ts'

/** What was printed. */
export interface Printed {
  readonly stdout: string
  readonly stderr: string
  /** Lines of standard output, without the last line break. */
  readonly lines: readonly string[]
}

/** Choices of {@link print}. */
export interface PrintOptions extends Pick<TerminalOptions, 'columns' | 'hasColors' | 'onOutput'> {
  /** Values of flags, by their names: `{ output: 'csv' }`. */
  readonly flags?: Readonly<Record<string, unknown>>
  readonly view?: ResultView
}

/** Prints a result as a command does. */
export async function print(
  result: unknown,
  { flags = {}, view, ...options }: PrintOptions = {},
): Promise<Printed> {
  const { terminal, stdout, stderr } = createTestTerminal(options)
  const session = createSession(terminal, { words: [], typed: [], flags: readGlobalFlags(flags) })
  try {
    await session.print(result, view)
  } finally {
    await session.close()
  }
  const text = stdout.join('')
  return { stdout: text, stderr: stderr.join(''), lines: text.replace(/\n$/, '').split('\n') }
}
