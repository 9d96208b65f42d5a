import type { Clock } from '@cloudconnexa/core'
import { ConfigurationError } from '@cloudconnexa/errors'
import { decodeText } from '../files/decode-text.ts'
import type { FilePurpose } from '../files/file-purpose.ts'
import { findCacheFolder } from '../files/user-folders.ts'
import type { ProcessLock } from '../locks/process-lock.ts'
import { openPrivateFile } from '../private-files/open-private-file.ts'
import type { PrivateFile } from '../private-files/private-file.ts'
import { createLeaseLostError } from './lease-lost.ts'
import { LeaseRegistry } from './lease-registry.ts'
import { sealToken, unsealToken } from './sealed-token.ts'
import { digestTokenKey, type TokenKey } from './token-key.ts'
import type { SharedTokenStore } from './on-demand-store.ts'

/** Options of `fileTokenStore`. */
export interface FileTokenStoreOptions {
  /**
   * The file, for one API and client ID.
   * Default: a file of its own for each in `$XDG_CACHE_HOME/cloudconnexa/tokens` (`~/.cache/cloudconnexa/tokens`).
   */
  readonly path?: string
  /**
   * Whether the group of the file may have access to it, as where Kubernetes sets `fsGroup` on a volume. Other users never
   * may. Default `false`.
   */
  readonly allowGroupAccess?: boolean
  /** Measures how long a lock is waited for. Default: the machine's clock. */
  readonly clock?: Clock
}

const name = 'file'
const purpose: FilePurpose = {
  noun: 'token file',
  tooOpen: 'TOKEN_STORE_PERMISSIONS',
  unusable: 'TOKEN_STORE_UNAVAILABLE',
  relocation:
    'pass another "path" to fileTokenStore(), or keep tokens in memory: withFallback(fileTokenStore(), memoryTokenStore())',
  allowGroupAccess: false,
  groupOption: 'fileTokenStore({ allowGroupAccess: true })',
}

/** The work of the store in files. */
export function createFileStore(options: FileTokenStoreOptions): SharedTokenStore {
  const { allowGroupAccess, clock } = options
  const leases = new LeaseRegistry<ProcessLock>(name)
  const openFile = async (key: TokenKey): Promise<PrivateFile> =>
    openPrivateFile(options.path ?? (await buildDefaultPath(key)), {
      ...purpose,
      allowGroupAccess: allowGroupAccess === true,
    })
  return {
    name,
    async read(key) {
      const file = await openFile(key)
      const content = await file.read()
      if (content === undefined) return undefined
      const token = await unsealToken(key, decodeText(content) ?? '')
      if (token === 'damaged' || token === 'elsewhere') throw createCorruptFileError(file.path, token)
      return token === 'foreign' ? undefined : token
    },
    async write(key, token, { fence } = {}) {
      const lock = leases.find(fence)
      const file = await openFile(key)
      if (!(await file.write(await sealToken(key, token), lock))) throw createLeaseLostError(name)
    },
    async delete(key, { fence } = {}) {
      const lock = leases.find(fence)
      if (!(await (await openFile(key)).remove(lock))) throw createLeaseLostError(name)
    },
    async withLock(key, work, signal) {
      const file = await openFile(key)
      return file.withLock((lock) => leases.run(lock, work), { signal, clock })
    },
  }
}

/** `<cache folder>/tokens/<digest of base URL and client ID>.json`: neither can be read from the name. */
async function buildDefaultPath(key: TokenKey): Promise<string> {
  const [folder, { join }] = await Promise.all([findCacheFolder(purpose), import('node:path')])
  return join(folder, 'tokens', `${await digestTokenKey(key)}.json`)
}

function createCorruptFileError(path: string, problem: 'damaged' | 'elsewhere'): ConfigurationError {
  const [message, hint] =
    problem === 'damaged'
      ? [
          `The token file ${path} is damaged, has been changed, or is not a token file.`,
          'Delete the file if it is of no use otherwise; a new token is then requested.',
        ]
      : [
          `The token file ${path} belongs to another API address.`,
          'Give each account a path of its own, or leave the path out; delete the file if the address has changed for good.',
        ]
  return new ConfigurationError(message, { code: 'TOKEN_STORE_CORRUPT', hint })
}
