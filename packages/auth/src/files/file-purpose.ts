import type { ConfigurationErrorCode } from '@cloudconnexa/errors'

/** What a file is for: how messages name it, which codes its failures carry, and what a user can do about them. */
export interface FilePurpose {
  /** `profile file`, `token file`. */
  readonly noun: string
  /** Code of the error for a file that other users may read. */
  readonly tooOpen: ConfigurationErrorCode
  /** Code of the error for a file that cannot be read, written or locked. */
  readonly unusable: ConfigurationErrorCode
  /** How a user puts the file elsewhere, as the second half of a hint: `pass another "path" to fileTokenStore()`. */
  readonly relocation: string
  /** Whether the group of the file may have access. Other users never may. */
  readonly allowGroupAccess: boolean
  /** How a user allows the group, for the hint: `fileTokenStore({ allowGroupAccess: true })`. Left out where nobody can. */
  readonly groupOption?: string
  /** Most bytes that it may have: more is neither read nor written. Default: a megabyte. */
  readonly maxBytes?: number
}
