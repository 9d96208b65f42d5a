import { styleText } from 'node:util'
import { toPrintable } from '../../text/printable.ts'
import type { TextOutput } from '../../terminal/terminal.ts'
import type { Finding, FindingStatus } from './state/finding.ts'

const colors = { ok: 'green', warning: 'yellow', problem: 'red', skipped: 'gray' } as const

const words: Readonly<Record<FindingStatus, string>> = {
  ok: 'ok',
  warning: 'warning',
  problem: 'problem',
  skipped: 'not done',
}
const statusWidth = 10
const nameWidth = 14
const narrowest = 30

/** Breaks text into lines of a width, at spaces. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

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
    const word = words[status].padEnd(statusWidth)
    const shown = hasColors ? styleText(colors[status], word, { validateStream: false }) : word
    const [first = '', ...rest] = wrap(toPrintable(message), width)
    const below = [...rest, ...(advice === undefined ? [] : wrap(toPrintable(`Do: ${advice}`), width))]
    return [`${shown}${check.padEnd(nameWidth)}${first}`, ...below.map((line) => indent + line)]
  })
  return `${lines.join('\n')}\n`
}
