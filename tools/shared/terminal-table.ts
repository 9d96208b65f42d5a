import Table from 'cli-table3'
import { fitColumns } from './fit-columns.ts'
import { wrapLine } from './wrap-lines.ts'

/** A table as text: names on the left, figures beside them. */
export interface TitledTable {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/**
 * A table for people who look at a terminal. Where its words do not fit beside each other, every row is a paragraph.
 *
 * @param columns - Of the terminal; without them nothing is broken.
 */
export function formatTerminalTable(table: TitledTable, columns?: number): string {
  const { title, head, rows } = table
  const colWidths = fitColumns([head, ...rows], columns)
  const width = colWidths.reduce((sum, own) => sum + own + 1, 1)
  const heading = wrapLine(title, { columns })
  if (columns !== undefined && width > columns) return `${heading}\n${formatParagraphs(table, columns)}`
  const drawn = new Table({
    head: [...head],
    colWidths,
    wordWrap: true,
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
    style: { head: [], border: [] },
    colAligns: head.map((_, index) => (index === 0 ? 'left' : 'right')),
  })
  drawn.push(...rows.map((row) => [...row]))
  return `${heading}\n${drawn.toString()}`
}

function formatParagraphs({ head, rows }: TitledTable, columns: number): string {
  return rows
    .flatMap(([name = '', ...cells]) => [
      wrapLine(name, { columns, indent: 2 }),
      ...cells.map((cell, index) => wrapLine(`  ${head[index + 1] ?? ''}: ${cell}`, { columns, indent: 4 })),
    ])
    .join('\n')
}
