import { styleText } from 'node:util'

type StatusColor = 'green' | 'red' | 'magenta'

// Green, red and magenta can be read on dark and on light backgrounds; yellow and cyan cannot on white ones.
const colors: Readonly<Record<string, StatusColor>> = {
  ONLINE: 'green',
  ACTIVE: 'green',
  done: 'green',
  ONLINE_WITH_ISSUES: 'magenta',
  INVITED: 'magenta',
  skipped: 'magenta',
  SUSPENDED: 'red',
  SUSPENDED_IDP: 'red',
  FAILED: 'red',
  failed: 'red',
}

/**
 * Colours the word of a status.
 *
 * @param word - The value.
 * @param written - How it is written, filled with spaces.
 */
export function colorStatus(word: unknown, written: string): string {
  const color = typeof word === 'string' ? colors[word] : undefined
  // Whether colours are wanted is known; where this is written to is not a stream that could be asked.
  return color === undefined ? written : styleText(color, written, { validateStream: false })
}

/** Whether a property is a status, whose words are coloured. A name can be `ONLINE` as well. */
export function isStatus(property: string): boolean {
  return /(?:status|state)$/i.test(property)
}
