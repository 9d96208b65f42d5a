/** One way to the keychain of the operating system. */
export interface KeychainBackend {
  /** Recorded with every entry, so that a change of backend is noticed. */
  readonly name: string
  /** @returns `undefined` when there is no such entry. */
  get(service: string, account: string): Promise<string | undefined>
  /** Creates an entry, or replaces its value. Values are ASCII strings of at most 2,400 characters, never empty. */
  set(service: string, account: string, value: string): Promise<void>
  /** @returns whether there was such an entry. */
  delete(service: string, account: string): Promise<boolean>
}

/** The backends that come with this package. */
export type KeychainBackendName = 'keytar' | 'napi-rs'
