/**
 * What a machine remembers of an account between two runs: `.cloudconnexa/<cloudId>.state.json`, mode 0600, ignored by git. It can be
 * deleted: then secrets are of unknown drift, and what cannot be read is written again.
 */
export interface StateFile {
  /** Version of the form of state files. */
  readonly stateVersion: 1
  /** Random key of the HMACs, base64. It never leaves the file. */
  readonly hmacKey: string
  /** HMAC of each secret that was applied, by its address and path: `networkConnector office/ipsec ipSecConfig.preSharedKey`. */
  readonly secrets: Readonly<Record<string, string>>
  /** HMAC of what was last applied to a kind that cannot be read, by its name. */
  readonly applied: Readonly<Record<string, string>>
  /** Ids by address, as of the last apply. */
  readonly ids: Readonly<Record<string, string>>
  /** Addresses of objects that are protected, as of the last apply: until a file releases them by `$protected: false`. */
  readonly protectedAddresses?: readonly string[]
}
