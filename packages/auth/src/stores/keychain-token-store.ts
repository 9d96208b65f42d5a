import { rejectOnAbort } from '@cloudconnexa/core/runtime'
import type { FilePurpose } from '../files/file-purpose.ts'
import { cacheFolder } from '../files/folders.ts'
import { openPrivateFile } from '../files/open-private-file.ts'
import { recordPurpose } from '../keychain/backend-record.ts'
import { corrupt } from '../keychain/keychain-entries.ts'
import { Keychain, type KeychainOptions } from '../keychain/keychain.ts'
import { sealToken, unsealToken } from './token-cipher.ts'
import { hashOf } from './token-hash.ts'
import type { StoredToken, TokenKey, TokenStore } from './token-store.ts'

const lockPurpose: FilePurpose = {
  ...recordPurpose,
  noun: 'keychain lock',
  relocation: 'set XDG_CACHE_HOME to another folder',
}

/**
 * Keeps tokens in the keychain of the operating system: Keychain on macOS, Credential Manager on Windows, Secret Service
 * (GNOME Keyring, KWallet) on Linux. Processes of the same user request one token together.
 *
 * A machine without a keychain is an error (`TOKEN_STORE_UNAVAILABLE`, `DEPENDENCY_MISSING`); see {@link withFallback}.
 */
export function keychainTokenStore(options: KeychainOptions = {}): TokenStore {
  const keychain = new Keychain(options)
  return {
    name: 'keychain',
    async read(key, signal) {
      const reading = readToken(keychain, key)
      return signal === undefined ? reading : rejectOnAbort(reading, signal)
    },
    async write(key, token) {
      await keychain.write(await accountOf(key), await sealToken(key, token))
    },
    async delete(key) {
      await keychain.delete(await accountOf(key))
    },
    async withLock(key, work, signal) {
      const [folder, { join }] = await Promise.all([cacheFolder(lockPurpose), import('node:path')])
      const file = await openPrivateFile(join(folder, 'keychain', await hashOf(key)), lockPurpose)
      return file.withLock(() => work(), { signal, clock: options.clock })
    },
  }
}

async function accountOf(key: TokenKey): Promise<string> {
  return `token/${await hashOf(key)}`
}

async function readToken(keychain: Keychain, key: TokenKey): Promise<StoredToken | undefined> {
  const account = await accountOf(key)
  const value = await keychain.read(account, true)
  if (value === undefined) return undefined
  const token = typeof value === 'string' ? await unsealToken(key, value) : 'damaged'
  if (token === 'damaged' || token === 'elsewhere') throw corrupt(account)
  // Sealed with a client secret that has been replaced since: of no use to anybody who has only the new one.
  return token === 'foreign' ? undefined : token
}
