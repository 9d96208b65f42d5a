import { setTimeout as delay } from 'node:timers/promises'
import type { CallOptions } from '@cloudconnexa/client'
import type { SeededRandom } from '../support/seeded-random.ts'
import type { Tally } from './tally.ts'

/** What {@link Calls} is made from. */
interface CallsDependencies {
  readonly random: SeededRandom
  readonly tally: Tally
  /** Given to most calls, of all workers. */
  readonly signal: AbortSignal
}

/** Makes calls as callers do: most wait, some have a deadline, some leave. */
export class Calls {
  readonly #dependencies: CallsDependencies

  constructor(dependencies: CallsDependencies) {
    this.#dependencies = dependencies
  }

  /** Makes a call and counts how it ends; gives the error of one that fails. */
  async attempt(
    name: string,
    send: (options: CallOptions) => PromiseLike<unknown>,
  ): Promise<{ readonly error: unknown } | undefined> {
    const { random, signal, tally } = this.#dependencies
    if (random.chance(0.05)) return this.#attemptAndLeave(name, send)
    const options = random.chance(0.1) ? { signal, timeout: random.between(200, 3_000) } : { signal }
    try {
      await send(options)
      tally.countSuccess(name)
      return undefined
    } catch (error) {
      tally.countFailure(name, error)
      return { error }
    }
  }

  /** A call whose caller leaves after a while, if it has not ended by then. */
  async #attemptAndLeave(
    name: string,
    send: (options: CallOptions) => PromiseLike<unknown>,
  ): Promise<{ readonly error: unknown } | undefined> {
    const { random, tally } = this.#dependencies
    const caller = new AbortController()
    const reason = new Error('The caller has left.')
    const timer = new AbortController()
    delay(random.between(0, 150), undefined, { signal: timer.signal }).then(
      () => caller.abort(reason),
      () => undefined,
    )
    try {
      await send({ signal: caller.signal })
      tally.countSuccess(name)
      return undefined
    } catch (error) {
      if (error === reason) tally.countAbandoned(name)
      else tally.countFailure(name, error)
      return { error }
    } finally {
      timer.abort()
    }
  }
}
