import { loadPart } from '../files/load-part.ts'
import type { TokenStore } from './token-store.ts'

/** A store that several processes can share. */
export type SharedTokenStore = Required<TokenStore>

/**
 * Creates a store whose work is loaded when it is first used.
 *
 * @param name - Of the store.
 * @param load - Imports and creates it.
 */
export function createStoreOnDemand(name: string, load: () => Promise<SharedTokenStore>): SharedTokenStore {
  let opening: Promise<SharedTokenStore> | undefined
  const purpose = {
    noun: `${name} token store`,
    unusable: 'TOKEN_STORE_UNAVAILABLE',
    relocation: 'keep tokens in memory',
  } as const
  const open = (): Promise<SharedTokenStore> =>
    (opening ??= loadPart(load, purpose).catch((error: unknown) => {
      opening = undefined
      throw error
    }))
  return {
    name,
    read: async (key, signal) => (await open()).read(key, signal),
    write: async (key, token, options) => (await open()).write(key, token, options),
    delete: async (key, options) => (await open()).delete(key, options),
    withLock: async (key, work, signal) => (await open()).withLock(key, work, signal),
  }
}
