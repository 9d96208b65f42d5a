import Table from 'cli-table3'
import type { ResultTable } from '../../report/result.ts'
import { scenarios } from '../scenarios/index.ts'
import type { Column } from '../run-peers.ts'

/**
 * What was seen: a row for each thing that is looked at, a column for each peer.
 *
 * @param columns - the cells of each peer, by what stands over its column
 */
export function trustTable(columns: ReadonlyMap<string, Column>): ResultTable {
  const cells = [...columns.values()]
  const looked = Math.max(0, ...cells.map(({ length }) => length))
  return {
    title: 'Seen',
    head: ['', ...columns.keys()],
    rows: scenarios
      .flatMap(({ rows }) => rows)
      .slice(0, looked)
      .map((row, index) => [row, ...cells.map((column) => column[index] ?? '')]),
  }
}

/** The table for a wide terminal. */
export function wideTable({ head, rows }: ResultTable): string {
  const table = new Table({
    head: [...head],
    colWidths: head.map((_, index) => (index === 0 ? 30 : 17)),
    wordWrap: true,
    style: { head: [], border: [] },
  })
  table.push(...rows.map((row) => [...row]))
  return table.toString()
}
