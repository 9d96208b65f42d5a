import type { ConfigurationErrorCode } from '@cloudconnexa/errors'

/** What a database is for, in messages and codes of errors. */
export interface DatabasePurpose {
  /** What it is called: `token store`. */
  readonly noun: string
  /** Code where it cannot be used. */
  readonly unusable: ConfigurationErrorCode
  /** Code where it is damaged or something else. */
  readonly corrupt: ConfigurationErrorCode
  /** Code where others can read or change it. */
  readonly tooOpen: ConfigurationErrorCode
  /** What to do instead, in the imperative. */
  readonly alternative: string
}
