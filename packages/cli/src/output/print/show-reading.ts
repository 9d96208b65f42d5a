import { formatNumber } from '../../text/format-count.ts'
import type { ResultRows } from '../batches.ts'
import type { PrintContext } from './print-context.ts'

/** The time left is computed from the time until now, which says little at first. */
const firstEstimate = 2000

/**
 * Shows how many items of a list have been read, and how long the others will take.
 *
 * @param rows - The items.
 * @param session - Its progress line.
 */
export function showReading(
  rows: ResultRows,
  { progress, terminal }: Pick<PrintContext, 'progress' | 'terminal'>,
): ResultRows {
  if (!rows.isList || rows.total === undefined) return rows
  const { batches, total } = rows
  async function* report(): AsyncIterable<readonly unknown[]> {
    const start = terminal.clock.monotonic()
    let read = 0
    for await (const batch of batches) {
      yield batch
      read += batch.length
      const all = total?.()
      if (all === undefined) progress.show(`${formatNumber(read)} items so far`)
      else if (read > 0 && read < all) {
        const elapsed = terminal.clock.monotonic() - start
        const timeLeft = elapsed < firstEstimate ? undefined : (elapsed / read) * (all - read)
        progress.show(`${formatNumber(read)} of ${formatNumber(all)} items`, timeLeft)
      }
    }
    progress.clear()
  }
  return { ...rows, batches: report() }
}
