import { checkKeychainOptions } from '../keychain/check-keychain-options.ts'
import type { KeychainOptions } from '../keychain/keychain.ts'
import { createStoreOnDemand } from './on-demand-store.ts'
import type { TokenStore } from './token-store.ts'

/**
 * Keeps tokens in the keychain of the operating system: Keychain on macOS, Credential Manager on Windows, Secret Service
 * (GNOME Keyring, KWallet) on Linux. Processes of the same user request one token together.
 *
 * A machine without a keychain is an error (`TOKEN_STORE_UNAVAILABLE`, `DEPENDENCY_MISSING`); see {@link withFallback}.
 */
export function keychainTokenStore(options: KeychainOptions = {}): TokenStore {
  checkKeychainOptions(options)
  return createStoreOnDemand('keychain', async () => {
    const { createKeychainStore } = await import('./keychain-tokens.ts')
    return createKeychainStore(options)
  })
}
