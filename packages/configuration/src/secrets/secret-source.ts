import type { Secret } from '@cloudconnexa/core'

/** Where the values of `${secret:…}` come from. */
export interface SecretSource {
  /** For messages: `environment`. */
  readonly name: string
  /**
   * Looks a secret up.
   *
   * @param reference - What stands behind `secret:`, such as `office/ipsec`.
   * @returns `undefined` where the source does not have it.
   */
  load(reference: string, signal?: AbortSignal): Promise<Secret | undefined>
}
