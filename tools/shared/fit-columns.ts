import { stripVTControlCharacters } from 'node:util'

/**
 * The widths with which a table fits into a terminal, its widest columns made narrower first. No word is broken, even where
 * the table stays too wide.
 *
 * @param rows - The cells, the head among them; colours do not count.
 * @param columns - Of the terminal; without them, as in a pipe, every column is as wide as its cells.
 */
export function fitColumns(
  rows: readonly (readonly string[])[],
  columns: number = Number.POSITIVE_INFINITY,
): number[] {
  const widths: number[] = []
  const words: number[] = []
  for (const row of rows) {
    for (const [index, cell] of row.entries()) {
      const text = stripVTControlCharacters(cell)
      widths[index] = Math.max(widths[index] ?? 0, getWidest(text.split('\n')))
      words[index] = Math.max(words[index] ?? 0, getWidest(text.split(/\s/)))
    }
  }
  // A border on the left of each, and one behind the last.
  const getTotal = (): number => widths.reduce((sum, width) => sum + width + 1, 1)
  while (getTotal() > columns) {
    const widest = Math.max(...widths.filter((width, index) => width > (words[index] ?? 0)))
    if (widest === Number.NEGATIVE_INFINITY) break
    widths[widths.findIndex((width, index) => width === widest && width > (words[index] ?? 0))] = widest - 1
  }
  return widths
}

/** With a space on each side. */
function getWidest(parts: readonly string[]): number {
  return Math.max(...parts.map((part) => part.length + 2))
}
