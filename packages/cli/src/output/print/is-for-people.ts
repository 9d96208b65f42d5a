import type { PrintContext } from './print-context.ts'

/**
 * Whether a result is to be written in words: it goes to a terminal, and no other form was asked for.
 *
 * @param session - Its flags and terminal decide.
 */
export function isForPeople({ flags, terminal }: Pick<PrintContext, 'flags' | 'terminal'>): boolean {
  const { output, fields, query } = flags
  if (fields !== undefined || query !== undefined) return false
  return output === undefined ? terminal.output.isTerminal : output === 'table' || output === 'wide'
}
