import { abortable, type AccessToken } from '@cloudconnexa/core'
import { isSameToken, type StoredToken, type TokenKey, type TokenStore } from './stores/token-store.ts'
import type { ObtainedToken, TokenEvents } from './token-events.ts'
import type { TokenSubject } from './token-subject.ts'
import { TokenSupply } from './token-supply.ts'
import { isPlausible, pauseAfter, renewAt, waitAt } from './token-timing.ts'

/** One attempt to get a token, for everybody who waits for it. */
interface Flight {
  readonly controller: AbortController
  readonly isBackground: boolean
  readonly result: Promise<StoredToken>
  waiting: number
}

/** The tokens of one key, one after the other: which is present, when the next one is due, who waits for it. */
export class TokenCycle {
  readonly key: TokenKey
  readonly #supply: TokenSupply
  readonly #events: TokenEvents
  #current: StoredToken | undefined
  #refused: AccessToken | undefined
  #forgetting: Promise<void> = Promise.resolve()
  #flight: Flight | undefined
  // Counts flights. One that was given up may still end, and must not put its token over that of a later one.
  #generation = 0
  #failures = 0
  #pausedUntil = 0

  constructor(key: TokenKey, store: TokenStore, events: TokenEvents) {
    this.key = key
    this.#supply = new TokenSupply(key, store, events)
    this.#events = events
  }

  /** A valid token: at once while there is one, else when the flight under way has brought it. */
  token(subject: TokenSubject, signal: AbortSignal): Promise<StoredToken> | StoredToken {
    if (signal.aborted) return Promise.reject(signal.reason)
    const now = subject.runtime.clock.now()
    const current = this.#current
    if (current !== undefined && now < waitAt(current)) {
      if (now >= renewAt(current)) this.#renewInBackground(subject)
      return current
    }
    if (current !== undefined && now < Math.min(current.expiresAt, this.#pausedUntil)) return current
    return this.#next(subject, signal)
  }

  async #next(subject: TokenSubject, signal: AbortSignal): Promise<StoredToken> {
    const { clock } = subject.runtime
    try {
      return await this.#wait(subject, signal)
    } catch (error) {
      const kept = this.#current
      if (signal.aborted || kept === undefined || clock.now() >= kept.expiresAt) throw error
      return kept
    }
  }

  /** Forgets a token, here and in the store, unless another one has taken its place. Never fails. */
  invalidate(subject: TokenSubject, token: AccessToken): Promise<void> {
    if (isSameToken(this.#current, token)) this.#current = undefined
    if (isSameToken(this.#refused, token)) return this.#forgetting
    this.#refused = token
    this.#forgetting = this.#supply.forget(subject, token)
    return this.#forgetting
  }

  /** Ends the flight under way; its waiters get the reason. */
  async close(reason: unknown): Promise<void> {
    const flight = this.#flight
    flight?.controller.abort(reason)
    await flight?.result.catch(() => undefined)
  }

  async #wait(subject: TokenSubject, signal: AbortSignal): Promise<StoredToken> {
    const flight = this.#flight ?? this.#start(subject, false)
    flight.waiting += 1
    try {
      return await abortable(flight.result, signal)
    } finally {
      flight.waiting -= 1
      if (flight.waiting === 0 && !flight.isBackground && this.#flight === flight) {
        this.#flight = undefined
        flight.controller.abort(signal.reason)
      }
    }
  }

  #renewInBackground(subject: TokenSubject): void {
    if (this.#flight !== undefined || subject.runtime.clock.now() < this.#pausedUntil) return
    this.#start(subject, true)
  }

  #start(subject: TokenSubject, isBackground: boolean): Flight {
    const controller = new AbortController()
    this.#generation += 1
    const result = this.#fly(subject, this.#generation, controller.signal)
    // Nobody may be waiting by the time it fails.
    result.catch(() => undefined)
    const flight: Flight = { controller, isBackground, result, waiting: 0 }
    this.#flight = flight
    return flight
  }

  async #fly(subject: TokenSubject, generation: number, signal: AbortSignal): Promise<StoredToken> {
    const isGood = (token: StoredToken): boolean => this.#isGood(token, subject.runtime.clock.now())
    try {
      const obtain = (): Promise<ObtainedToken> =>
        abortable(this.#supply.obtain(subject, isGood, signal), signal)
      let obtained = await obtain()
      // Refused while it was being read; the second look knows. One that the API gives out again must be taken.
      if (obtained.source === 'store' && !isGood(obtained.token)) obtained = await obtain()
      if (generation === this.#generation) this.#accept(subject, obtained)
      return obtained.token
    } catch (error) {
      if (generation === this.#generation && !signal.aborted) this.#pause(subject, error)
      throw error
    } finally {
      if (generation === this.#generation) this.#flight = undefined
    }
  }

  /** Whether a token from the store will do: better than the present one, and not due for renewal itself. */
  #isGood(token: StoredToken, now: number): boolean {
    if (isSameToken(this.#refused, token) || isSameToken(this.#current, token)) return false
    return isPlausible(token, now) && now < (this.#current === undefined ? waitAt(token) : renewAt(token))
  }

  #accept(subject: TokenSubject, obtained: ObtainedToken): void {
    this.#current = obtained.token
    if (isSameToken(this.#refused, obtained.token)) this.#refused = undefined
    this.#failures = 0
    this.#pausedUntil = 0
    this.#events.renewed(subject, obtained)
  }

  /** Calls go on with the present token while it is valid; they must not each start another flight. */
  #pause(subject: TokenSubject, error: unknown): void {
    const { clock, logger, random } = subject.runtime
    const pause = pauseAfter(this.#failures, random())
    this.#failures += 1
    this.#pausedUntil = clock.now() + pause
    this.#events.failed()
    if (this.#current === undefined || clock.now() >= this.#current.expiresAt) return
    logger.warn('The access token could not be renewed. The present one is used while it is valid.', {
      ...this.#supply.factsOf(error),
      nextTryInMilliseconds: Math.round(pause),
    })
  }
}
