import type { Secret } from '@cloudconnexa/core'
import type { ProfileFileOptions } from './profile-options.ts'

/** Options of `saveProfile`. */
export interface SaveProfileOptions extends ProfileFileOptions {
  /** Encrypts the client secret with a key made from it. Without it, the file holds the secret as it is. */
  readonly passphrase?: string | Secret
}

/**
 * Where credentials are that neither the profile file nor the keychain has:
 *
 * - `command`: an executable and its arguments, run without a shell, that prints the JSON `{ "clientId": "…", "clientSecret": "…" }`
 * - `environment`: the names of two environment variables
 * - `file`: a file with the same JSON that only its owner may read; a relative path starts at the folder of the profile file
 */
export type CredentialLocation =
  | { readonly command: readonly string[] }
  | { readonly environment: { readonly clientId: string; readonly clientSecret: string } }
  | { readonly file: string }

/** What holds for all uses of a profile. */
export interface ProfileSettings {
  /**
   * Whether clients with this profile refuse everything but reads. Left out, the profile stays as it is: only `false` makes a
   * profile that is read-only one that may write.
   */
  readonly readOnly?: boolean
  /**
   * Whether programs that ask before they change something want the name typed, and not only a yes. Left out, the profile stays as
   * it is; `false` takes it back.
   */
  readonly confirm?: 'typed' | false
}

/** What `saveProfile` writes: the credentials or where they are, where they belong, and what holds for the profile. */
export type NewProfile = ProfileSettings & { readonly baseUrl?: string; readonly cloudId?: string } & (
    | { readonly clientId: string; readonly clientSecret: string | Secret }
    | { readonly clientId?: string; readonly keychain: true }
    | { readonly clientId?: string; readonly credentials: CredentialLocation }
  )
