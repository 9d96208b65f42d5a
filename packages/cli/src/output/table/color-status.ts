import { colorText, type TextColor } from '../../text/color-text.ts'

const colors: Readonly<Record<string, TextColor>> = {
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
 * @param written - How the value is written, filled with spaces.
 * @param value - The value.
 * @param property - The property that has it. Only that of a status is coloured: a name can be `ONLINE` as well.
 * @param hasColors - Whether it is written where there are colours.
 */
export function colorStatus(written: string, value: unknown, property: string, hasColors: boolean): string {
  const isStatus = /(?:status|state)$/i.test(property)
  const color = isStatus && typeof value === 'string' ? colors[value] : undefined
  return color === undefined ? written : colorText(color, written, hasColors)
}
