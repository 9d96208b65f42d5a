import { rejectOnAbort } from '@cloudconnexa/core/runtime'
import type { FilePurpose } from '../files/file-purpose.ts'
import { findCacheFolder } from '../files/user-folders.ts'
import { recordPurpose } from '../keychain/backend-record.ts'
import { createCorruptEntryError } from '../keychain/keychain-entries.ts'
import { Keychain, type KeychainOptions } from '../keychain/keychain.ts'
import type { ProcessLock } from '../locks/process-lock.ts'
import { openPrivateFile } from '../private-files/open-private-file.ts'
import { createLeaseLostError } from './lease-lost.ts'
import { LeaseRegistry } from './lease-registry.ts'
import { sealToken, unsealToken } from './sealed-token.ts'
import { digestTokenKey, type TokenKey } from './token-key.ts'
import type { SharedTokenStore } from './on-demand-store.ts'
import type { StoredToken } from './token-store.ts'

const name = 'keychain'
const lockPurpose: FilePurpose = {
  ...recordPurpose,
  noun: 'keychain lock',
  relocation: 'set XDG_CACHE_HOME to another folder',
}

/** The work of the store in the keychain. */
export function createKeychainStore(options: KeychainOptions): SharedTokenStore {
  const keychain = new Keychain(options)
  const leases = new LeaseRegistry<ProcessLock>(name)
  const assertHeld = async (fence: number | undefined): Promise<void> => {
    if ((await leases.find(fence)?.isHeld()) === false) throw createLeaseLostError(name)
  }
  return {
    name,
    async read(key, signal) {
      const reading = readToken(keychain, key)
      return signal === undefined ? reading : rejectOnAbort(reading, signal)
    },
    async write(key, token, { fence } = {}) {
      const [account, sealed] = [await buildAccount(key), await sealToken(key, token)]
      await assertHeld(fence)
      await keychain.write(account, sealed)
    },
    async delete(key, { fence } = {}) {
      const account = await buildAccount(key)
      await assertHeld(fence)
      await keychain.delete(account)
    },
    async withLock(key, work, signal) {
      const [folder, { join }] = await Promise.all([findCacheFolder(lockPurpose), import('node:path')])
      const file = await openPrivateFile(join(folder, 'keychain', await digestTokenKey(key)), lockPurpose)
      return file.withLock((lock) => leases.run(lock, work), { signal, clock: options.clock })
    },
  }
}

async function buildAccount(key: TokenKey): Promise<string> {
  return `token/${await digestTokenKey(key)}`
}

async function readToken(keychain: Keychain, key: TokenKey): Promise<StoredToken | undefined> {
  const account = await buildAccount(key)
  const value = await keychain.read(account, true)
  if (value === undefined) return undefined
  const token = typeof value === 'string' ? await unsealToken(key, value) : 'damaged'
  if (token === 'damaged' || token === 'elsewhere') throw createCorruptEntryError(account)
  // Sealed with a client secret that has been replaced since: of no use to anybody who has only the new one.
  return token === 'foreign' ? undefined : token
}
