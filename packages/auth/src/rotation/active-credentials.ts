import type { ClientRuntime } from '@cloudconnexa/core/runtime'
import type { TokenSession } from '../token/token-manager.ts'
import type { LoadedCredentials } from '../credentials/load-credentials.ts'

/** Credentials in use. */
export interface ActiveCredentials extends LoadedCredentials {
  readonly session: TokenSession
}

/** What a `CredentialRotation` is built from. */
export interface CredentialRotationDependencies {
  /** Loads credentials from their source. */
  readonly load: (signal: AbortSignal) => Promise<LoadedCredentials>
  /** Opens the tokens of some credentials. */
  readonly open: (loaded: LoadedCredentials) => TokenSession
  readonly runtime: Pick<ClientRuntime, 'attemptTimeout' | 'clock' | 'logger' | 'random'>
  /** Aborts when the client is closed. */
  readonly closing: AbortSignal
}
