export { clientCredentials, type ClientCredentialsOptions } from './client-credentials.ts'
export type { TokenRequestStyle } from './token/token-request.ts'

// Where credentials come from.
export type { CredentialInput, Credentials } from './credentials/parsing/credentials.ts'
export type { CredentialChain, CredentialSource } from './credentials/credential-source.ts'
export { credentialChain } from './credentials/credential-chain.ts'
export { environmentCredentials } from './credentials/environment-credentials.ts'
export { explicitCredentials } from './credentials/explicit-credentials.ts'
export { type CredentialOptions, defaultCredentials } from './credentials/load-credentials.ts'
export {
  deleteKeychainCredentials,
  keychainCredentials,
  storeKeychainCredentials,
} from './credentials/keychain-credentials.ts'
export { profileCredentials } from './credentials/profile-credentials.ts'
// What programs need that write profiles is in `@cloudconnexa/auth/profiles`.
export type { ProfileOptions } from './credentials/profiles/profile-options.ts'
export type { Environment } from './files/user-folders.ts'
export type { KeychainBackend, KeychainBackendName } from './keychain/keychain-backend.ts'
export type { KeychainOptions } from './keychain/keychain.ts'

// Where tokens are kept. What a store of another package needs is in `@cloudconnexa/auth/store`.
export { fileTokenStore } from './stores/file-token-store.ts'
export type { FileTokenStoreOptions } from './stores/file-tokens.ts'
export { keychainTokenStore } from './stores/keychain-token-store.ts'
export { memoryTokenStore } from './stores/memory-token-store.ts'
export type { TokenStore } from './stores/token-store.ts'
export { type FallbackOptions, withFallback } from './stores/with-fallback.ts'

// Tokens that several clients share.
export {
  TokenManager,
  type TokenManagerOptions,
  type TokenRenewal,
  // A custom authenticator opens a session of a manager for its own kind of token request.
  type TokenSession,
  type TokenStatistics,
} from './token/token-manager.ts'
export type { TokenRequester } from './token/token-source.ts'

export { hmacSigner, type HmacSignerOptions, type SignatureHeaders } from './hmac-signer.ts'
