import type { CloudConnexaError, Outcome } from '@cloudconnexa/errors'
import { combineOutcomes } from './outcome.ts'

/**
 * What is known of the effect of a call so far. The sender reports on the attempt under way, because a call may end at any moment;
 * `retry` alone folds the attempts into one outcome. Whatever ends the call early reads it.
 */
export class CallProgress {
  #earlier: Outcome = 'not-sent'
  #attempt: Outcome = 'not-sent'
  #failure: CloudConnexaError | undefined

  /** Outcome of all attempts together: `unknown` also while a request is on the wire, from its first byte on. */
  get outcome(): Outcome {
    return combineOutcomes(this.#earlier, this.#attempt)
  }

  /** Outcome of the attempts before the one under way. */
  get earlierOutcome(): Outcome {
    return this.#earlier
  }

  /** Outcome of the attempt under way. */
  get attemptOutcome(): Outcome {
    return this.#attempt
  }

  /** Failure of the last attempt that failed: the cause where something else ends the call later. */
  get failure(): CloudConnexaError | undefined {
    return this.#failure
  }

  /** Begins another attempt, of which nothing has been sent. */
  startAttempt(): void {
    this.#earlier = this.outcome
    this.#attempt = 'not-sent'
  }

  /** Says what is known of the attempt under way. */
  report(outcome: Outcome): void {
    this.#attempt = outcome
  }

  /** Ends the attempt under way with an error. */
  fail(error: CloudConnexaError): void {
    this.#failure = error
  }
}
