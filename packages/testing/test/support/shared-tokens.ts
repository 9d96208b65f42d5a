import { setTimeout as sleep } from 'node:timers/promises'
import {
  createLeaseLostError,
  digestTokenKey,
  sealToken,
  type TokenKey,
  type TokenStore,
  unsealToken,
} from '@cloudconnexa/auth/store'

/** What processes share: tokens, numbers of leases, and who holds a lock. */
export interface TokenDatabase {
  readonly rows: Map<string, string>
  readonly fences: Map<string, number>
  readonly locks: Set<string>
}

/** Creates an empty database. */
export function createDatabase(): TokenDatabase {
  return { rows: new Map(), fences: new Map(), locks: new Set() }
}

/** A store on a database that does everything right. */
export function createSharedStore(database: TokenDatabase): Required<TokenStore> {
  const findRow = async (key: TokenKey, fence: number | undefined): Promise<string> => {
    const name = await digestTokenKey(key)
    if (fence !== undefined && fence < (database.fences.get(name) ?? 0)) throw createLeaseLostError('shared')
    return name
  }
  return {
    name: 'shared',
    async read(key) {
      const content = database.rows.get(await digestTokenKey(key))
      const token = content === undefined ? undefined : await unsealToken(key, content)
      return typeof token === 'string' ? undefined : token
    },
    async write(key, token, { fence } = {}) {
      const content = await sealToken(key, token)
      database.rows.set(await findRow(key, fence), content)
    },
    async delete(key, { fence } = {}) {
      database.rows.delete(await findRow(key, fence))
    },
    async withLock(key, work, signal) {
      const name = await digestTokenKey(key)
      signal?.throwIfAborted()
      while (database.locks.has(name))
        await sleep(1, undefined, { signal }).catch(() => Promise.reject(signal?.reason))
      const fence = (database.fences.get(name) ?? 0) + 1
      database.fences.set(name, fence)
      database.locks.add(name)
      try {
        return await work({ fence })
      } finally {
        database.locks.delete(name)
      }
    },
  }
}
