import { checkClock, refuseUnknownOptions } from '@cloudconnexa/core/runtime'
import type { Clock } from '@cloudconnexa/core'
import {
  createLeaseLostError,
  digestTokenKey,
  sealToken,
  type TokenKey,
  type TokenStore,
  unsealToken,
} from '@cloudconnexa/auth/store'
import { ConfigurationError } from '@cloudconnexa/errors'
import { checkFileOption } from '../database/check-file-option.ts'
import { DatabaseFile } from '../database/database-file.ts'
import type { DatabasePurpose } from '../database/database-purpose.ts'
import type { Transaction } from '../database/database.ts'

/** Options of {@link sqliteTokenStore}. */
export interface SqliteTokenStoreOptions {
  /**
   * The file that the processes share, on a disk of this machine. It is created, readable by its owner only. The limiter may use
   * the same file.
   */
  readonly file: string
  /** Measures how long a lock is waited for. Default: the machine's clock. */
  readonly clock?: Clock | undefined
}

const name = 'sqlite'
const purpose: DatabasePurpose = {
  noun: 'token store',
  unusable: 'TOKEN_STORE_UNAVAILABLE',
  corrupt: 'TOKEN_STORE_CORRUPT',
  tooOpen: 'TOKEN_STORE_PERMISSIONS',
  alternative: 'keep tokens in memory: withFallback(sqliteTokenStore({ file }), memoryTokenStore())',
}

/**
 * Keeps access tokens for the processes of one machine that name the same file: one of them requests a token, all use it. Tokens
 * are encrypted with a key made from the client secret; neither base URL nor client ID can be read from the file.
 *
 * @param options - The file.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when an option is invalid.
 */
export function sqliteTokenStore(options: SqliteTokenStoreOptions): Required<TokenStore> {
  refuseUnknownOptions('sqliteTokenStore()', options, ['file', 'clock'])
  const { file, clock } = options
  checkFileOption('sqliteTokenStore()', file)
  if (clock !== undefined) checkClock('The option "clock" of sqliteTokenStore()', clock)
  const database = new DatabaseFile(file, purpose)
  const change = async (
    key: TokenKey,
    fence: number | undefined,
    work: (transaction: Transaction, digest: string) => void,
  ): Promise<void> => {
    const digest = await digestTokenKey(key)
    const isChanged = await database.transact((transaction) => {
      const last = transaction.get('SELECT fence FROM locks WHERE key = ?', digest)?.['fence']
      if (fence !== undefined && fence < Number(last ?? 0)) return false
      work(transaction, digest)
      return true
    })
    if (!isChanged) throw createLeaseLostError(name)
  }
  return {
    name,
    async read(key, signal) {
      const digest = await digestTokenKey(key)
      const row = await database.read(['SELECT sealed FROM tokens WHERE key = ?', digest], signal)
      if (row === undefined) return undefined
      const token = await unsealToken(key, String(row['sealed']))
      if (token === 'damaged' || token === 'elsewhere') throw createDamagedTokenError(file)
      return token === 'foreign' ? undefined : token
    },
    async write(key, token, { fence } = {}) {
      const sealed = await sealToken(key, token)
      await change(key, fence, ({ run }, digest) =>
        run('INSERT OR REPLACE INTO tokens VALUES (?, ?)', digest, sealed),
      )
    },
    async delete(key, { fence } = {}) {
      await change(key, fence, ({ run }, digest) => run('DELETE FROM tokens WHERE key = ?', digest))
    },
    async withLock(key, work, signal) {
      const [digest, { withTokenLock }] = await Promise.all([digestTokenKey(key), import('./token-lock.ts')])
      return withTokenLock(
        { database, digest, clock, signal, createHeldError: () => createHeldError(file) },
        work,
      )
    },
  }
}

function createDamagedTokenError(file: string): ConfigurationError {
  return new ConfigurationError(`The token store ${file} holds a token that is damaged or was changed.`, {
    code: purpose.corrupt,
    hint: 'Stop the programs that use the file and delete it; a new token is then requested.',
  })
}

function createHeldError(file: string): ConfigurationError {
  return new ConfigurationError(`The lock of the token store ${file} is held by other processes.`, {
    code: purpose.unusable,
    hint: 'Retry later, or end the process that requests a token and does not come to an end.',
  })
}
