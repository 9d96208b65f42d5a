import { toPrintable } from '../../text/printable.ts'
import type { TextOutput } from '../../terminal/terminal.ts'
import { colorText, type TextColor } from '../../text/color-text.ts'
import { wrapWords } from '../../text/wrap-words.ts'
import type { Finding, FindingStatus } from './state/finding.ts'

const colors: Readonly<Record<FindingStatus, TextColor>> = {
  ok: 'green',
  warning: 'magenta',
  problem: 'red',
  skipped: 'gray',
}

const words: Readonly<Record<FindingStatus, string>> = {
  ok: 'ok',
  warning: 'warning',
  problem: 'problem',
  skipped: 'not done',
}
const statusWidth = 10
const nameWidth = 14
const narrowest = 30

/**
 * Writes findings for people: status, name and sentence in three columns, and what to do below.
 *
 * @param findings - In their order.
 * @param output - Its width and colours.
 */
export function formatFindings(
  findings: readonly Finding[],
  { columns = 80, hasColors }: Pick<TextOutput, 'columns' | 'hasColors'>,
): string {
  const indent = ' '.repeat(statusWidth + nameWidth)
  const width = Math.max(narrowest, columns - indent.length)
  const lines = findings.flatMap(({ check, status, message, advice }) => {
    const shown = colorText(colors[status], words[status].padEnd(statusWidth), hasColors)
    const [first = '', ...rest] = wrapWords(toPrintable(message), width)
    const below = [...rest, ...(advice === undefined ? [] : wrapWords(toPrintable(`Do: ${advice}`), width))]
    return [`${shown}${check.padEnd(nameWidth)}${first}`, ...below.map((line) => indent + line)]
  })
  return `${lines.join('\n')}\n`
}
