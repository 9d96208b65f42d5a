import { checkClock, checkOptions, optionRules } from '@cloudconnexa/core/runtime'
import type { FileTokenStoreOptions } from './file-tokens.ts'
import { createStoreOnDemand } from './on-demand-store.ts'
import type { TokenStore } from './token-store.ts'

/**
 * Keeps tokens in files, encrypted with a key made from the client secret, readable by their owner only. Processes that share
 * a file request one token together.
 *
 * A token of other credentials, as after a change of keys, counts as absent and is replaced. A file that is damaged, open to
 * others or for another base URL is an error (`TOKEN_STORE_CORRUPT`, `TOKEN_STORE_PERMISSIONS`) and is left as it is. Where there
 * is no place for a file (no home folder, a disk that is full or read-only, something else in its place), the error is
 * `TOKEN_STORE_UNAVAILABLE`; see {@link withFallback}.
 *
 * @param options - Where the file is, and who may read it.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when an option cannot be right, or the clock lacks a method.
 */
export function fileTokenStore(options: FileTokenStoreOptions = {}): TokenStore {
  const { boolean, object, string } = optionRules
  checkOptions('fileTokenStore()', options, { path: string, allowGroupAccess: boolean, clock: object })
  const { clock } = options
  if (clock !== undefined) checkClock('The option "clock" of fileTokenStore', clock)
  return createStoreOnDemand('file', async () => {
    const { createFileStore } = await import('./file-tokens.ts')
    return createFileStore(options)
  })
}
