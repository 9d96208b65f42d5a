import type { KeychainBackend } from '@cloudconnexa/auth'

/** A keychain in memory. */
export interface MapKeychain extends KeychainBackend {
  /** Values by the names of their entries. */
  readonly entries: Map<string, string>
}

/** Creates a keychain in memory. */
export function createMapKeychain(): MapKeychain {
  const entries = new Map<string, string>()
  return {
    name: 'map',
    entries,
    get: async (_service, account) => entries.get(account),
    set: async (_service, account, value) => void entries.set(account, value),
    delete: async (_service, account) => entries.delete(account),
  }
}
