import type { Clock } from '@cloudconnexa/core'
import { digestTokenKey, type TokenKey } from '@cloudconnexa/auth/store'
import type { ScriptRunner } from '../connection/redis-client.ts'
import type { Script } from '../connection/script.ts'
import { waitWithLimit } from '../connection/time-limit.ts'
import { createCommandFailure, createTimeoutFailure } from './store-failures.ts'

// A reply takes about a millisecond. A server that takes longer than this is paused, or the connection to it is gone.
const longestReply = 2000

/** Names of the keys of one set of credentials. The hash tag in braces puts them into one slot of a cluster. */
export interface TokenKeyNames {
  readonly token: string
  readonly lock: string
  readonly fence: string
}

/** What the parts of the store send their scripts through. */
export class TokenConnection {
  readonly clock: Clock
  readonly #runner: ScriptRunner
  readonly #prefix: string

  /**
   * @param runner - Sends the scripts.
   * @param prefix - What the names of keys begin with.
   * @param clock - Measures how long a reply is waited for.
   */
  constructor(runner: ScriptRunner, prefix: string, clock: Clock) {
    this.#runner = runner
    this.#prefix = prefix
    this.clock = clock
  }

  /** Names the keys of some credentials. Neither client ID nor address can be read from them. */
  async nameKeys(key: TokenKey): Promise<TokenKeyNames> {
    const root = `${this.#prefix}:{${await digestTokenKey(key)}}`
    return { token: `${root}:token`, lock: `${root}:lock`, fence: `${root}:fence` }
  }

  /**
   * Runs a script in bounded time.
   *
   * @throws {ConfigurationError} when the client rejects it or there is no reply (`TOKEN_STORE_UNAVAILABLE`).
   */
  async run(
    script: Script,
    keys: readonly string[],
    values: readonly string[],
    signal?: AbortSignal,
  ): Promise<readonly string[]> {
    signal?.throwIfAborted()
    const reply = script.run(this.#runner, keys, values).catch((error: unknown) => {
      throw createCommandFailure(error)
    })
    const timed = await waitWithLimit(reply, { clock: this.clock, milliseconds: longestReply, signal })
    if (timed === 'timeout') throw createTimeoutFailure(longestReply)
    return timed.value
  }
}
