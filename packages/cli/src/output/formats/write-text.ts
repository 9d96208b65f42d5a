import type { TextOutput } from '../../terminal/terminal.ts'
import { toPrintableLines } from '../../text/printable.ts'

/** Writes a string, number or boolean as it is: a profile into a file, an id into a variable of a shell. */
export async function writeText(output: TextOutput, value: unknown): Promise<void> {
  const text = String(value)
  // A file gets every byte; a terminal would act on control characters.
  const written = output.isTerminal ? toPrintableLines(text) : text
  await output.write(written.endsWith('\n') ? written : `${written}\n`)
}
