import type { TextOutput } from '../../terminal/terminal.ts'
import type { ResultRows } from '../batches.ts'
import { escapeActive } from '../../text/printable.ts'

/** Writes a value as JSON, or items as one array, each batch as it arrives. */
export async function writeJson(output: TextOutput, { isList, batches }: ResultRows): Promise<void> {
  let count = 0
  for await (const batch of batches) {
    if (!isList) return output.write(`${format(batch[0])}\n`)
    if (batch.length === 0) continue
    const items = batch.map((item) => `  ${format(item).replaceAll('\n', '\n  ')}`)
    await output.write(`${count === 0 ? '[' : ','}\n${items.join(',\n')}`)
    count += batch.length
  }
  // What was read until a failure stays an open array, which no parser takes for the whole list.
  await output.write(count === 0 ? '[]\n' : '\n]\n')
}

/** Writes a line of JSON for each item, as it arrives. */
export async function writeJsonLines(output: TextOutput, { batches }: ResultRows): Promise<void> {
  for await (const batch of batches) {
    const lines = batch.map((item) => `${escapeActive(JSON.stringify(item ?? null))}\n`)
    if (lines.length > 0) await output.write(lines.join(''))
  }
}

function format(value: unknown): string {
  return escapeActive(JSON.stringify(value ?? null, undefined, 2))
}
