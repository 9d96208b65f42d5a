import pico from 'picocolors'
import type { ResultTable } from '../../report/result.ts'
import { scenarios } from '../scenarios/index.ts'
import type { Column } from '../run-peers.ts'

/**
 * What was seen: a row for each thing that is looked at, a column for each peer.
 *
 * @param columns - the cells of each peer, by what stands over its column
 */
export function buildTrustTable(columns: ReadonlyMap<string, Column>): ResultTable {
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

/** The table for people who look at a terminal, which is never wide enough: who was seen doing what, row by row. */
export function formatTrustList({ head, rows }: ResultTable): string {
  const [, ...names] = head
  return rows
    .map(([row, ...cells]) => {
      const seen = Map.groupBy(names.keys(), (index) => cells[index] ?? '')
      const lines = [...seen].map(
        ([cell, by]) => `  ${pico.bold(cell)}  ${pico.dim(by.map((index) => names[index]).join(', '))}`,
      )
      return [row, ...lines].join('\n')
    })
    .join('\n\n')
}
