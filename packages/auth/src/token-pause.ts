import { TokenRequestError } from '@cloudconnexa/errors'
import { type Clock, CloudConnexaError } from '@cloudconnexa/core'
import type { TokenSubject } from './token-subject.ts'
import { pauseAfter } from './token-timing.ts'

/** Longest pause that the API may ask for where the client does not name one, in milliseconds. */
const defaultMaxRetryAfter = 120_000

// Timers may fire up to a millisecond early: a call that has waited for the end of the pause must find it over.
const tolerance = 1

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
    { clock, random, maxRetryAfter = defaultMaxRetryAfter }: TokenSubject['runtime'],
  ): { readonly error: unknown; readonly milliseconds: number } {
    const requested = error instanceof TokenRequestError ? (error.retryAfter ?? 0) : 0
    const milliseconds = Math.max(pauseAfter(this.#failures, random()), Math.min(requested, maxRetryAfter))
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
    return left < tolerance ? 0 : left
  }

  /** The failure of the last token request for a call that comes during the pause; `undefined` where it may try itself. */
  get failure(): { readonly error: unknown } | undefined {
    const { left } = this
    const failure = this.#pause?.failure
    return left === 0 || failure === undefined ? undefined : { error: describePause(failure.error, left) }
  }
}

/** The failure as an error of its own that says when the next token is requested. */
function describePause(error: unknown, pause: number, retryAfter: number = pause): unknown {
  if (!(error instanceof TokenRequestError)) return error instanceof CloudConnexaError ? error.copy() : error
  const { cause, headers, hint, isRetryable, message, outcome, requestId, status } = error
  const next = `No other token is requested for ${Math.ceil(pause / 1000)} s.`
  return new TokenRequestError(message, {
    cause,
    headers,
    hint: hint === undefined ? next : `${hint} ${next}`,
    isRetryable,
    retryAfter: Math.ceil(retryAfter),
    ...(outcome === undefined ? {} : { outcome }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(status === undefined ? {} : { status }),
  })
}
