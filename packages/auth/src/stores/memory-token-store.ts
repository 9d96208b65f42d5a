import { identityOf, isSameKey, type StoredToken, type TokenKey, type TokenStore } from './token-store.ts'

interface Entry {
  readonly key: TokenKey
  readonly token: StoredToken
}

/** Keeps tokens in memory, for as long as the program runs. The default. */
export function memoryTokenStore(): TokenStore {
  const entries = new Map<string, Entry>()
  const entryOf = (key: TokenKey): Entry | undefined => {
    const entry = entries.get(identityOf(key))
    return entry !== undefined && isSameKey(entry.key, key) ? entry : undefined
  }
  return {
    name: 'memory',
    async read(key) {
      return entryOf(key)?.token
    },
    async write(key, token) {
      entries.set(identityOf(key), { key, token })
    },
    async delete(key) {
      if (entryOf(key) !== undefined) entries.delete(identityOf(key))
    },
  }
}
