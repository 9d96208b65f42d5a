import { describeUnknownOption, findUnknownOptions } from '../options/unknown-options.ts'

/** How often and how patiently a call is sent again. What may be sent again at all is not an option. */
export interface RetryOptions {
  /** Attempts in all, the first one included. Default 5. */
  readonly maxAttempts: number
  /**
   * The first back-off is a random time between half of this and this, in milliseconds; each further one is about twice as long.
   * Default 500.
   */
  readonly baseDelay: number
  /** No back-off is longer than this, in milliseconds. Default 30,000. */
  readonly maxDelay: number
  /** A Retry-After above this is not waited for: the call fails at once. In milliseconds, default 120,000. */
  readonly maxRetryAfter: number
}

/** What holds where neither the client nor the call says otherwise. */
const defaultRetryOptions: RetryOptions = {
  maxAttempts: 5,
  baseDelay: 500,
  maxDelay: 30_000,
  maxRetryAfter: 120_000,
}

/** What is wrong with some retry options, by name. */
export function findRetryOptionIssues(
  options: Partial<RetryOptions>,
): readonly (readonly [string, string])[] {
  const given: unknown = options
  if (typeof given !== 'object' || given === null) return [['', 'must be an object']]
  const findings = findUnknownOptions(options, Object.keys(defaultRetryOptions)).map(
    (unknown): [string, string] => [unknown.name, describeUnknownOption(unknown)],
  )
  const { maxAttempts, baseDelay, maxDelay, maxRetryAfter } = options
  if (maxAttempts !== undefined && !(typeof maxAttempts === 'number' && maxAttempts >= 1))
    findings.push(['maxAttempts', 'must be a number of one or more'])
  for (const [name, delay] of Object.entries({ baseDelay, maxDelay, maxRetryAfter })) {
    if (delay !== undefined && !(typeof delay === 'number' && delay >= 0))
      findings.push([name, 'must be a number of zero or more'])
  }
  return findings
}

/** Finds the options that hold for one call: its own over those of the client over the defaults. */
export function createRetryOptionsResolver(
  client: Partial<RetryOptions>,
): (call: false | Partial<RetryOptions> | undefined) => RetryOptions {
  const own = { ...defaultRetryOptions, ...withoutUndefined(client) }
  return (call) => {
    if (call === undefined) return own
    return call === false ? { ...own, maxAttempts: 1 } : { ...own, ...withoutUndefined(call) }
  }
}

// Without exactOptionalPropertyTypes a caller may name an option and leave it undefined.
function withoutUndefined(options: Partial<RetryOptions>): Partial<RetryOptions> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}
