import type { TokenKey, TokenStore } from '@cloudconnexa/auth/store'

/** The options of `createTokenStoreChecks`. */
export interface TokenStoreChecksOptions {
  /**
   * Creates a store, as each process does that shares tokens. Called several times in a check. A store that shares nothing with
   * other processes is one for all: return the same one each time.
   */
  readonly create: () => TokenStore | Promise<TokenStore>
  /**
   * Everything that the store holds, keys and values, as one string. With it, the check `sealed` is there.
   */
  readonly dump?: () => string | Promise<string>
  /**
   * Replaces every token that the store holds, in the form in which it is stored. With it, the check `damaged` is there.
   */
  readonly damage?: (change: (content: string) => string) => Promise<unknown> | void
  /**
   * Takes the lock of a key as a process does that is then killed, and resolves when it is dead. With it, the check
   * `abandoned-lock` is there.
   */
  readonly abandonLock?: (key: TokenKey) => Promise<unknown> | void
  /**
   * Longest that others may wait, in milliseconds, while work under the lock never ends; they then get the lock or an error. With
   * it, the check `endless-work` is there.
   */
  readonly endlessWork?: number
  /** Longest that anybody may wait for a lock, in milliseconds, also for an abandoned one. Default 10,000. */
  readonly patience?: number
}
