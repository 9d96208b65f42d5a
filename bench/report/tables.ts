import type { ResultTable } from './result.ts'

/** A table as Markdown. */
export function formatMarkdownTable({ title, head, rows }: ResultTable): string {
  const formatRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rule = formatRow(head.map((_, index) => (index === 0 ? '---' : '---:')))
  return [`### ${title}`, '', formatRow(head), rule, ...rows.map(formatRow)].join('\n')
}
