/** For authors of token stores: the interface, and what the stores of this package are built from. */
export { createLeaseLostError } from './stores/lease-lost.ts'
export { sealToken, unsealToken, type UnsealProblem } from './stores/sealed-token.ts'
export { digestTokenKey, type TokenKey } from './stores/token-key.ts'
export type { StoredToken, TokenChangeOptions, TokenLease, TokenStore } from './stores/token-store.ts'
