/** A profile as `listProfiles` describes it, without its client secret. */
export interface ProfileSummary {
  /** Name of the profile. */
  readonly name: string
  /** Whether it is the one that is used where none is named. */
  readonly isCurrent: boolean
  /** Client ID, where the profile file has it. */
  readonly clientId?: string
  /** Base URL, where the profile has one. */
  readonly baseUrl?: string
  /** Cloud ID, where the profile or its client ID names one. */
  readonly cloudId?: string
  /**
   * Where the client secret is: in the `profile` itself, `encrypted` there with a passphrase, in the `keychain`, or where a
   * `command`, the `environment` or another `file` has it. `none` where somebody has written a profile without one.
   */
  readonly secret: 'profile' | 'encrypted' | 'keychain' | 'command' | 'environment' | 'file' | 'none'
  /** Whether clients with this profile refuse everything but reads. */
  readonly readOnly: boolean
  /** `typed` where a program that asks before it changes something wants the name typed. */
  readonly confirm?: 'typed'
}
