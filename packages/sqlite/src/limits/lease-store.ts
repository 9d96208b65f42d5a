import {
  type BucketAccount,
  computeExchange,
  type LeaseStore,
  readAccount,
} from '@cloudconnexa/core/shared-limits'
import { DatabaseFile } from '../database/database-file.ts'
import type { DatabasePurpose } from '../database/database-purpose.ts'

const purpose: DatabasePurpose = {
  noun: 'limit store',
  unusable: 'LIMIT_STORE_UNAVAILABLE',
  corrupt: 'LIMIT_STORE_CORRUPT',
  tooOpen: 'LIMIT_STORE_PERMISSIONS',
  alternative: 'let each process limit itself: leave the option `rateLimiter` of the client out',
}

/**
 * Creates the store that keeps the account of each bucket in a row.
 *
 * @param file - The database.
 */
export function createLeaseStore(file: string): LeaseStore {
  const database = new DatabaseFile(file, purpose)
  return {
    name: 'sqlite',
    exchange: (account, request) =>
      database.transact(({ now, get, run }) => {
        const kept = parseAccount(get('SELECT state FROM limits WHERE account = ?', account)?.['state'])
        const { state, reply } = computeExchange(kept, request, now)
        run('INSERT OR REPLACE INTO limits VALUES (?, ?, ?)', account, JSON.stringify(state), Date.now())
        return reply
      }),
    close: () => database.close(),
  }
}

/** A row that cannot be read counts as lost, which every process can go on from. */
function parseAccount(text: unknown): BucketAccount | undefined {
  if (typeof text !== 'string') return undefined
  try {
    return readAccount(JSON.parse(text))
  } catch {
    return undefined
  }
}
