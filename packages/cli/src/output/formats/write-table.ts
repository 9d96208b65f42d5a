import type { TextOutput } from '../../terminal/terminal.ts'
import type { ResultRows } from '../batches.ts'
import { formatProperties } from '../table/format-properties.ts'
import { type ColumnOptions, selectColumns } from '../table/select-columns.ts'
import { type LineOptions, TableWriter } from '../table/table-writer.ts'

/** Fewest items that are measured together, so that columns stay where they are. */
const itemsPerBatch = 100

/** How a table is written. */
export interface TableOptions extends ColumnOptions {
  /** Called where there is no item. */
  readonly onEmpty: () => Promise<void>
}

/** Writes items as a table, or one object as a list of its properties. Columns are cut to the terminal, unless they are to be wide. */
export async function writeTable(
  output: TextOutput,
  { isList, batches }: ResultRows,
  options: TableOptions,
): Promise<void> {
  const lines: LineOptions = {
    // Some terminals say that they have none.
    columns: options.isWide || !output.isTerminal ? undefined : output.columns || 80,
    hasColors: output.hasColors,
  }
  let table: TableWriter | undefined
  for await (const batch of gather(batches, isList ? itemsPerBatch : 1)) {
    const [item] = batch
    if (!isList && typeof item === 'object' && item !== null)
      return output.write(formatProperties(item, options, lines))
    table ??= new TableWriter(selectColumns(batch, options), lines)
    await output.write(table.write(batch))
  }
  if (table === undefined) await options.onEmpty()
}

/** Joins batches until each has a number of items. */
async function* gather(
  batches: AsyncIterable<readonly unknown[]>,
  least: number,
): AsyncIterable<readonly unknown[]> {
  let gathered: unknown[] = []
  for await (const batch of batches) {
    gathered.push(...batch)
    if (gathered.length < least) continue
    yield gathered
    gathered = []
  }
  if (gathered.length > 0) yield gathered
}
