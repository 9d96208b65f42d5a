import type { Terminal } from '../terminal/terminal.ts'

/** The forms a result can have. */
export const outputFormats = ['table', 'wide', 'json', 'jsonl', 'yaml', 'csv'] as const

/** The form of a result. */
export type OutputFormat = (typeof outputFormats)[number]

/** What decides on the form of a result. */
interface FormatContext {
  readonly flags: { readonly output?: OutputFormat | undefined }
  readonly terminal: Pick<Terminal, 'output'>
}

/** Chooses the form of a result: a table on a terminal and JSON elsewhere, unless `--output` names one. */
export function chooseFormat({ flags, terminal }: FormatContext): OutputFormat {
  return flags.output ?? (terminal.output.isTerminal ? 'table' : 'json')
}

/** Whether a form is for people to read, on as many lines as it takes. */
export function isTable(format: OutputFormat): format is 'table' | 'wide' {
  return format === 'table' || format === 'wide'
}
