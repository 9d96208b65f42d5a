import Table from 'cli-table3'
import type { ResultTable } from './result.ts'

/** A table for people who look at a terminal. */
export function formatTerminalTable({ title, head, rows }: ResultTable): string {
  const drawn = new Table({
    head: [...head],
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
    style: { head: [], border: [] },
    colAligns: head.map((_, index) => (index === 0 ? 'left' : 'right')),
  })
  drawn.push(...rows.map((row) => [...row]))
  return `${title}\n${drawn.toString()}`
}

/** The same table as Markdown. */
export function formatMarkdownTable({ title, head, rows }: ResultTable): string {
  const formatRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rule = formatRow(head.map((_, index) => (index === 0 ? '---' : '---:')))
  return [`### ${title}`, '', formatRow(head), rule, ...rows.map(formatRow)].join('\n')
}
