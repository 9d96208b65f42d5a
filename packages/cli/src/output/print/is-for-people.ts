import { chooseFormat, isTable } from '../output-format.ts'
import type { PrintContext } from './print-context.ts'

/**
 * Whether a result is to be written in words: it goes to a terminal, and no other form was asked for.
 *
 * @param session - Its flags and terminal decide.
 */
export function isForPeople(session: Pick<PrintContext, 'flags' | 'terminal'>): boolean {
  const { fields, query } = session.flags
  return fields === undefined && query === undefined && isTable(chooseFormat(session))
}
