/** How an error is reported. */
export interface ReportFlags {
  readonly format: 'text' | 'json' | 'jsonl'
  /** Whether causes and stack are reported too. */
  readonly isVerbose: boolean
}

const output = /^(?:--output=|-o=?)(.+)$/

/**
 * Reads the flags that decide how an error is reported. It may be that what was typed cannot be parsed, and programs read the error of
 * that too.
 *
 * @param typed - What was typed after the name of the program.
 */
export function readReportFlags(typed: readonly string[]): ReportFlags {
  const end = typed.indexOf('--')
  const inputs = end < 0 ? typed : typed.slice(0, end)
  const named = inputs.flatMap((input, index) =>
    input === '--output' || input === '-o' ? (inputs[index + 1] ?? []) : (output.exec(input)?.[1] ?? []),
  )
  const last = named.at(-1)
  return {
    format: last === 'json' || last === 'jsonl' ? last : 'text',
    isVerbose: inputs.includes('--verbose'),
  }
}
