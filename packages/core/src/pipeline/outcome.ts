import type { CloudConnexaError, Outcome } from '@cloudconnexa/errors'
import { describeStatus } from '@cloudconnexa/errors/runtime'
import type { TransportProgress } from '../contract/transport.ts'

// From what weighs most: one attempt that was carried out makes the call one that was.
const byWeight: readonly Outcome[] = ['applied', 'unknown', 'refused', 'not-sent']

/** What is known of several attempts together. */
function combineOutcomes(before: Outcome, last: Outcome): Outcome {
  if (before === 'not-sent' || before === last) return last
  return byWeight.find((outcome) => outcome === before || outcome === last) ?? 'unknown'
}

/** Reads off a response what is known of the effect of its request. */
function readOutcome(status: number, headers: Readonly<Record<string, string>>): Outcome {
  if (status < 200 || status > 299) return describeStatus(status).outcome
  return isHtml(headers) ? 'unknown' : 'applied'
}

/**
 * Whether a response is a page of HTML. None of the API's is: a proxy or a captive portal has responded in its place, so its
 * success proves nothing.
 *
 * @param headers - Lower-case names.
 */
export function isHtml({ 'content-type': type = '' }: Readonly<Record<string, string>>): boolean {
  return /^\s*(?:text\/html|application\/xhtml)/i.test(type)
}

/**
 * What is known of the effect of a call so far. The sender reports on the attempt under way, because a call may end at any moment;
 * `retry` alone folds the attempts into one outcome. Whatever ends the call early reads it.
 */
export class CallProgress implements TransportProgress {
  #earlier: Outcome = 'not-sent'
  #attempt: Outcome = 'not-sent'
  /** Outcome of the attempt before the request under way: a policy may send several in one attempt. */
  #beforeRequest: Outcome = 'not-sent'
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

  /** Begins a request of the attempt under way. */
  startRequest(): void {
    this.#beforeRequest = this.#attempt
  }

  /** What holds until something more is known, and for good if the call ends here. */
  onSent(): void {
    this.#attempt = combineOutcomes(this.#beforeRequest, 'unknown')
  }

  onResponse(status: number, headers: Readonly<Record<string, string>>): void {
    this.#attempt = combineOutcomes(this.#beforeRequest, readOutcome(status, headers))
  }

  /** Says what is known of the attempt under way. */
  report(outcome: Outcome): void {
    this.#attempt = outcome
  }

  /** Records why the last attempt has failed. */
  recordFailure(error: CloudConnexaError): void {
    this.#failure = error
  }
}
