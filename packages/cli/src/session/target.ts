import type { CredentialSource } from '@cloudconnexa/auth'

/** The Cloud ID that a command is for, and what its context allows. */
export interface Target {
  /** Name of the context; undefined with credentials of the environment and with `--local`. */
  readonly context?: string
  /** How it is called in notes: `office (example.api.openvpn.com)`. */
  readonly name: string
  /** Where the API is, where that does not follow from the credentials. */
  readonly baseUrl?: string
  /** Where the credentials come from; they are read when the client is created. */
  readonly credentials: CredentialSource
  /** Whether everything but reading is refused. */
  readonly readOnly: boolean
  /** `typed`: `--yes` is not enough to take something away, its name has to be typed. */
  readonly confirm?: 'typed'
  /** Whether it is the private emulator of `--local`: nothing goes through a proxy, and nothing is shared with other runs. */
  readonly isLocal?: true
}
