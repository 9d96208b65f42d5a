import type { Secret } from '@cloudconnexa/core'
import type { Environment } from '../files/user-folders.ts'
import type { KeychainOptions } from '../keychain/keychain.ts'

/** Options of `saveProfile`: which file has the profiles, and who may read it. */
export interface ProfileAccessOptions {
  /** Default: `$XDG_CONFIG_HOME/cloudconnexa/profiles.json`, that is `~/.config/cloudconnexa/profiles.json`. */
  readonly file?: string
  /**
   * Whether the group of the file may have access to it, as in Kubernetes where `fsGroup` sets mode 0440 or 0640 on secrets.
   * Other users never may. Default `false`.
   */
  readonly allowGroupAccess?: boolean
}

/** Where the profile file is, and who may read it. */
export interface ProfileFileOptions extends ProfileAccessOptions {
  /** Default: `process.env`, read when the credentials are needed. */
  readonly environment?: Environment
}

/** Options of `profileCredentials`. */
export interface ProfileOptions extends ProfileFileOptions {
  /** How the keychain is opened for profiles that keep their credentials there. */
  readonly keychain?: KeychainOptions
}

/** What `saveProfile` writes: the credentials, or that the keychain has them. */
export type NewProfile = { readonly baseUrl?: string; readonly cloudId?: string } & (
  { readonly clientId: string; readonly clientSecret: string | Secret } | { readonly keychain: true }
)

/** A profile as `listProfiles` describes it, without its credentials. */
export interface ProfileSummary {
  /** Name of the profile. */
  readonly name: string
  /** Base URL, where the profile has one. */
  readonly baseUrl?: string
  /** Cloud ID, where the profile names one. */
  readonly cloudId?: string
  /** Whether its credentials are in the keychain instead of the file. */
  readonly keychain: boolean
}
