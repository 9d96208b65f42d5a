import { printResult } from '../../src/output/print/print-result.ts'
import type { ResultView } from '../../src/output/result-view.ts'
import { readGlobalFlags } from '../../src/inputs/global-flags.ts'
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
  const progress = { show: () => undefined, clear: () => undefined }
  await printResult({ terminal, flags: readGlobalFlags(flags), progress }, result, view)
  const text = stdout.join('')
  return { stdout: text, stderr: stderr.join(''), lines: text.replace(/\n$/, '').split('\n') }
}
