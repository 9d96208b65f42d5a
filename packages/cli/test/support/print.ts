import { systemClock } from '@cloudconnexa/core'
import { printResult } from '../../src/output/print/print-result.ts'
import type { ResultView } from '../../src/output/result-view.ts'
import { readGlobalFlags } from '../../src/inputs/global-flags.ts'
import type { Terminal, TextOutput } from '../../src/terminal/terminal.ts'

/** What was printed. */
export interface Printed {
  readonly stdout: string
  readonly stderr: string
  /** Lines of standard output, without the last line break. */
  readonly lines: readonly string[]
}

/** Choices of {@link print}. */
export interface PrintOptions {
  /** Values of flags, by their names: `{ output: 'csv' }`. */
  readonly flags?: Readonly<Record<string, unknown>>
  readonly view?: ResultView
  /** Width of the terminal; without it there is none. */
  readonly columns?: number
  readonly hasColors?: boolean
  /** Called before text counts as written; what is written next waits for it. */
  readonly onWrite?: (text: string) => Promise<void>
}

/** Creates a terminal that keeps what is written. */
export function createTestTerminal(
  stdout: string[],
  stderr: string[],
  { columns, hasColors = false, onWrite }: PrintOptions,
): Terminal {
  const keep = (parts: string[]): TextOutput => ({
    write: async (text) => {
      parts.push(text)
      await onWrite?.(text)
    },
    isTerminal: columns !== undefined,
    columns,
    hasColors,
  })
  return {
    input: { isTerminal: false, readAll: () => Promise.resolve('') },
    output: keep(stdout),
    errors: keep(stderr),
    environment: {},
    clock: systemClock,
    signal: new AbortController().signal,
  }
}

/** Prints a result as a command does. */
export async function print(result: unknown, options: PrintOptions = {}): Promise<Printed> {
  const stdout: string[] = []
  const stderr: string[] = []
  const terminal = createTestTerminal(stdout, stderr, options)
  const flags = readGlobalFlags(options.flags ?? {})
  const progress = { show: () => undefined, clear: () => undefined }
  await printResult({ terminal, flags, progress }, result, options.view)
  const text = stdout.join('')
  return { stdout: text, stderr: stderr.join(''), lines: text.replace(/\n$/, '').split('\n') }
}
