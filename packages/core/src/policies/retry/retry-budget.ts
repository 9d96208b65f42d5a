import { describeUnknownOption, findUnknownOptions } from '../../options/unknown-options.ts'

/** When a client holds retries back, because nearly everything it sends fails. */
export interface RetryBudgetOptions {
  /** How far to look back, in milliseconds. Default 20,000. */
  readonly window?: number | undefined
  /** Share of the attempts that must have failed, above 0 and at most 1. Default 0.9. */
  readonly failureRate?: number | undefined
  /** Attempts that the window must hold; with fewer the service has next to no load to be spared. Default 100. */
  readonly minAttempts?: number | undefined
}

/** Finds what is wrong with the options of a retry budget, by name. */
export function findBudgetIssues(options: RetryBudgetOptions): readonly (readonly [string, string])[] {
  const { window, failureRate, minAttempts } = options
  const issues = findUnknownOptions(options, Object.keys(defaultOptions)).map((unknown): [string, string] => [
    unknown.name,
    describeUnknownOption(unknown),
  ])
  if (window !== undefined && !(isNumber(window) && window > 0))
    issues.push(['window', 'must be a number above zero'])
  if (failureRate !== undefined && !(isNumber(failureRate) && failureRate > 0 && failureRate <= 1))
    issues.push(['failureRate', 'must be a number above 0 and at most 1'])
  if (minAttempts !== undefined && !(isNumber(minAttempts) && minAttempts >= 1))
    issues.push(['minAttempts', 'must be a number of one or more'])
  return issues
}

// Callers without type checks pass strings, which compare as numbers do.
function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

const defaultOptions = { window: 20_000, failureRate: 0.9, minAttempts: 100 }

// Slots of the window; the older and the newer half of them are judged apart.
const slotsPerHalf = 5
const slotCount = 2 * slotsPerHalf

interface Slot {
  /** Which slot of all time it counts. */
  number: number
  attempts: number
  failures: number
}

/**
 * Holds the retries of a client back while nearly everything fails: each call being sent five times only adds to the load of a
 * service that is down.
 *
 * Both halves of the window have to be full of failures. So an outage that is shorter than four tenths of the window (8 s, which is
 * longer than the back-off of five attempts together) holds back no retry, however many calls it meets, and the first successes after
 * a longer one let calls retry again.
 */
export class RetryBudget {
  readonly #slots: readonly Slot[] = Array.from({ length: slotCount }, () => ({
    number: -1,
    attempts: 0,
    failures: 0,
  }))
  readonly #slotTime: number
  readonly #failureRate: number
  readonly #attemptsPerHalf: number

  constructor(options: RetryBudgetOptions = {}) {
    const {
      window = defaultOptions.window,
      failureRate = defaultOptions.failureRate,
      minAttempts = defaultOptions.minAttempts,
    } = options
    this.#slotTime = window / slotCount
    this.#failureRate = failureRate
    this.#attemptsPerHalf = minAttempts / 2
  }

  /**
   * Counts an attempt.
   *
   * @param now - Monotonic time in milliseconds.
   */
  record(failed: boolean, now: number): void {
    const number = Math.floor(now / this.#slotTime)
    const slot = this.#slots[number % slotCount]
    if (slot === undefined) return
    if (slot.number !== number) Object.assign(slot, { number, attempts: 0, failures: 0 })
    slot.attempts += 1
    if (failed) slot.failures += 1
  }

  /**
   * Whether another retry is to be sent.
   *
   * @param now - Monotonic time in milliseconds.
   */
  allowsRetry(now: number): boolean {
    const newest = Math.floor(now / this.#slotTime)
    return !(this.#isFailing(newest) && this.#isFailing(newest - slotsPerHalf))
  }

  /** Whether the half of the window that ends with a slot holds enough attempts, nearly all of them failed. */
  #isFailing(newest: number): boolean {
    let attempts = 0
    let failures = 0
    for (const slot of this.#slots) {
      if (slot.number > newest || slot.number <= newest - slotsPerHalf) continue
      attempts += slot.attempts
      failures += slot.failures
    }
    return attempts > 0 && attempts >= this.#attemptsPerHalf && failures >= attempts * this.#failureRate
  }
}
