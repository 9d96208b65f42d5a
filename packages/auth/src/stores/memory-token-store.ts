import { formatIdentity, isSameKey, type TokenKey } from './token-key.ts'
import type { StoredToken, TokenStore } from './token-store.ts'

interface Entry {
  readonly key: TokenKey
  readonly token: StoredToken
}

/**
 * Keeps tokens in memory, for as long as the program runs. The default. It has no lock, and so no leases that could be lost.
 */
export function memoryTokenStore(): TokenStore {
  const entries = new Map<string, Entry>()
  const findEntry = (key: TokenKey): Entry | undefined => {
    const entry = entries.get(formatIdentity(key))
    return entry !== undefined && isSameKey(entry.key, key) ? entry : undefined
  }
  return {
    name: 'memory',
    async read(key) {
      return findEntry(key)?.token
    },
    async write(key, token) {
      entries.set(formatIdentity(key), { key, token })
    },
    async delete(key) {
      if (findEntry(key) !== undefined) entries.delete(formatIdentity(key))
    },
  }
}
