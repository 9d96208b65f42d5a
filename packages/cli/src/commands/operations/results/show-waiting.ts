import type { CatalogEntry } from '@cloudconnexa/catalog'
import { toWords } from '../../../text/flag-names.ts'
import type { Session } from '../../../session/session.ts'
import type { CallMethod } from './prepared-run.ts'

const defaultWait = 120_000

/** What a method waits for, in words. */
function nameAwaited({ path }: CatalogEntry): string {
  const [method = '', noun = ''] = path.split('.').toReversed()
  return method === 'waitUntilOnline' ? 'the connector to be online' : `the ${toWords(noun)}`
}

/**
 * Calls a method that waits, and shows what for and how long it still may.
 *
 * @param session - Where progress is shown.
 * @param entry - The method.
 * @param call - Calls it.
 */
export async function showWaiting(session: Session, entry: CatalogEntry, call: CallMethod): Promise<unknown> {
  const { flags, progress } = session
  const timeout = flags.timeout === undefined ? defaultWait : flags.timeout * 1000
  progress.show(`Waiting for ${nameAwaited(entry)}`, timeout)
  try {
    return await call({ timeout })
  } finally {
    progress.clear()
  }
}
