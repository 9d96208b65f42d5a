import type { Clock } from '@cloudconnexa/core'
import { CloudConnexaError, TokenRequestError } from '@cloudconnexa/errors'
import { omitUndefined } from '../objects/omit-undefined.ts'
import { type HeldToken, timerTolerance } from './held-token.ts'
import type { TokenRequester } from './token-source.ts'

/** Longest pause that the API may ask for where the client does not name one, in milliseconds. */
const defaultMaxRetryAfter = 120_000

/** Refusals that are further apart than this have nothing to do with each other. Milliseconds. */
const refusalMemory = 120_000
/** So many tokens that were accepted before may be replaced at once … */
const replacementBurst = 20
/** … and one more after each of these times, in milliseconds. */
const replacementInterval = 3000
interface Pause {
  readonly until: number
  /** Of the client whose request failed: only its monotonic time says when the pause is over. */
  readonly clock: Clock
  /** What calls fail with meanwhile; absent where the API was not the reason. */
  readonly failure?: { readonly error: unknown }
}

/** The pause after a failed renewal: no token is requested before it is over, however many calls need one. */
export class RefreshPause {
  #failures = 0
  #pause: Pause | undefined

  /**
   * Begins a pause, each one longer than the one before.
   *
   * @param error - Why the renewal failed.
   * @param isRequest - Whether a token request has failed. Other failures, such as those of the store, cost the API nothing
   *   and may be fixed at any time: calls without a token try again at once.
   * @param runtime - What the client lends whose renewal failed.
   * @returns the failure as it is handed on, and the length of the pause in milliseconds.
   */
  begin(
    error: unknown,
    isRequest: boolean,
    { clock, random, maxRetryAfter = defaultMaxRetryAfter }: TokenRequester['runtime'],
  ): { readonly error: unknown; readonly milliseconds: number } {
    const requested = error instanceof TokenRequestError ? (error.retryAfter ?? 0) : 0
    const milliseconds = Math.max(computePause(this.#failures, random()), Math.min(requested, maxRetryAfter))
    this.#failures += 1
    const until = clock.monotonic() + milliseconds
    this.#pause = isRequest ? { until, clock, failure: { error } } : { until, clock }
    if (!isRequest) return { error, milliseconds }
    // Calls that saw the response know what the API asked for: one that is not to wait for so long fails.
    return { error: describePause(error, milliseconds, Math.max(requested, milliseconds)), milliseconds }
  }

  /** A token was obtained. */
  end(): void {
    this.#failures = 0
    this.#pause = undefined
  }

  /** Milliseconds until the pause is over. */
  get left(): number {
    if (this.#pause === undefined) return 0
    const left = this.#pause.until - this.#pause.clock.monotonic()
    return left < timerTolerance ? 0 : left
  }

  /** The failure of the last token request for a call that comes during the pause; `undefined` where it may try itself. */
  get failure(): { readonly error: unknown } | undefined {
    const { left } = this
    const failure = this.#pause?.failure
    return left === 0 || failure === undefined ? undefined : { error: describePause(failure.error, left) }
  }
}

/** A copy of the failure that says when the next token is requested. */
function describePause(error: unknown, pause: number, retryAfter: number = pause): unknown {
  if (!(error instanceof TokenRequestError)) return error instanceof CloudConnexaError ? error.copy() : error
  const { cause, headers, hint, isRetryable, message, outcome, requestId, status } = error
  const next = `No other token is requested for ${Math.ceil(pause / 1000)} s.`
  return new TokenRequestError(
    message,
    omitUndefined({
      cause,
      headers,
      hint: hint === undefined ? next : `${hint} ${next}`,
      isRetryable,
      outcome,
      requestId,
      retryAfter: Math.ceil(retryAfter),
      status,
    }),
  )
}

/**
 * Decides when a refused token is replaced.
 *
 * A token that was accepted and is refused later has been revoked: another one helps. Where the API refuses one that it has
 * just issued, and then the replacement too, further ones are pointless: the token is kept for a pause of 1, 2, 4 … up to 60
 * seconds, so that calls cost no token requests and succeed as soon as the API accepts it.
 */
export class RefusalLimit {
  #inARow = 0
  #lastAt = Number.NEGATIVE_INFINITY
  /** When the replacements so far would have been due if one was made in each interval. */
  #dueAt = Number.NEGATIVE_INFINITY

  /**
   * Judges a refused token.
   *
   * @param held - The token.
   * @param runtime - What the client lends whose call was refused.
   * @returns how long it is kept, in milliseconds: 0 where it is replaced now, infinite where that is not known.
   */
  judge(held: HeldToken, { clock, random }: TokenRequester['runtime']): number {
    const now = clock.monotonic()
    if (held.isAccepted) {
      this.#inARow = 1
      this.#lastAt = now
      return this.#judgeAccepted(now)
    }
    if (held.pause !== undefined) return Math.max(0, held.pause.until - now)
    if (now - this.#lastAt > refusalMemory) this.#inARow = 0
    this.#lastAt = now
    this.#inARow += 1
    if (this.#inARow === 1) return 0
    const pause = computePause(this.#inARow - 2, random())
    held.pause = { until: now + pause, clock }
    return pause
  }

  /**
   * The API has accepted a token.
   *
   * @param held - The token.
   * @param hasHelped - Whether it stood in for a refused one, so that replacing tokens is of use.
   */
  reset(held: HeldToken, hasHelped: boolean): void {
    this.#inARow = 0
    held.pause = undefined
    if (hasHelped) this.#dueAt = Number.NEGATIVE_INFINITY
  }

  /** Some operations may refuse tokens that others accept: they must not cost one request each. */
  #judgeAccepted(now: number): number {
    const dueAt = Math.max(this.#dueAt, now)
    if (dueAt - now > (replacementBurst - 1) * replacementInterval) return Number.POSITIVE_INFINITY
    this.#dueAt = dueAt + replacementInterval
    return 0
  }
}

/**
 * How long no token is requested after a failure, in milliseconds: 1, 2, 4 … up to 60 seconds, of which the second half is left
 * to chance, so that many programs do not come back at once.
 *
 * @param failures - How many have failed before in a row.
 * @param random - From 0 to 1.
 */
export function computePause(failures: number, random: number): number {
  return Math.min(60_000, 1000 * 2 ** failures) * (0.5 + random / 2)
}
