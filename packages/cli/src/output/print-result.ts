import type { Session } from '../session/session.ts'
import type { ResultView } from './result-view.ts'

function isIterable(result: unknown): result is AsyncIterable<unknown> {
  return typeof result === 'object' && result !== null && Symbol.asyncIterator in result
}

/**
 * Writes a result to standard output.
 *
 * @param session - Its flags say in which form.
 * @param result - A value, or items that arrive one after the other.
 * @param view - Which columns a table has.
 */
export async function printResult(
  { terminal }: Pick<Session, 'terminal' | 'flags'>,
  result: unknown,
  _view?: ResultView,
): Promise<void> {
  let value = result
  if (isIterable(result)) {
    const items: unknown[] = []
    for await (const item of result) items.push(item)
    value = items
  }
  await terminal.output.write(`${JSON.stringify(value, undefined, 2)}\n`)
}
