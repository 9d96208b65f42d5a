import type { Secret } from '@cloudconnexa/core'
import type { Environment } from '../../files/user-folders.ts'
import type { KeychainOptions } from '../../keychain/keychain.ts'

/** Where the profile file is, and who may read it. */
export interface ProfileFileOptions {
  /** Default: `$XDG_CONFIG_HOME/cloudconnexa/profiles.json`, that is `~/.config/cloudconnexa/profiles.json`. */
  readonly file?: string
  /**
   * Whether the group of the file may have access to it, as in Kubernetes where `fsGroup` sets mode 0440 or 0640 on secrets.
   * Other users never may. Default `false`.
   */
  readonly allowGroupAccess?: boolean
  /** Default: `process.env`, read when the file is needed. */
  readonly environment?: Environment
}

/** Options of `profileCredentials`. */
export interface ProfileOptions extends ProfileFileOptions {
  /** How the keychain is opened for profiles that keep their credentials there. */
  readonly keychain?: KeychainOptions
  /**
   * Asks for the passphrase of a profile whose client secret is encrypted, where `CLOUDCONNEXA_PASSPHRASE` is not set. Called once
   * for each encrypted secret, with the name of the profile.
   */
  readonly passphrase?: (profile: string, signal: AbortSignal) => Promise<string | Secret>
}
