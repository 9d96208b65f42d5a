export { clientCredentials, type ClientCredentialsOptions } from './client-credentials.ts'
export type { Credentials, GivenCredentials } from './credentials/credentials.ts'
export type { CredentialChain, CredentialSource } from './credentials/credential-source.ts'
export { credentialChain } from './credentials/credential-chain.ts'
export { type Environment, environmentCredentials } from './credentials/environment-credentials.ts'
export { explicitCredentials } from './credentials/explicit-credentials.ts'
export { type CredentialOptions, defaultCredentials } from './credentials/load-credentials.ts'
export {
  deleteKeychainCredentials,
  keychainCredentials,
  storeKeychainCredentials,
} from './credentials/keychain-credentials.ts'
export {
  type NewProfile,
  profileCredentials,
  type ProfileOptions,
  saveProfile,
} from './credentials/profile-credentials.ts'
export { hmacSigner, type HmacSignerOptions, type SignatureHeaders } from './hmac-signer.ts'
export type { KeychainBackend, KeychainBackendName } from './keychain/keychain-backend.ts'
export type { KeychainOptions } from './keychain/keychain.ts'
export { fileTokenStore, type FileTokenStoreOptions } from './stores/file-token-store.ts'
export { keychainTokenStore } from './stores/keychain-token-store.ts'
export { memoryTokenStore } from './stores/memory-token-store.ts'
export type { StoredToken, TokenKey, TokenStore } from './stores/token-store.ts'
export { type FallbackOptions, withFallback } from './stores/with-fallback.ts'
export type { TokenSubject } from './token-subject.ts'
export type { TokenRenewal, TokenStatistics } from './token-events.ts'
export { TokenManager, type TokenManagerOptions, type TokenSession } from './token-manager.ts'
export type { TokenRequestStyle } from './token-request.ts'
