import type { Outcome } from '../base/call-facts.ts'

/** What a status outside of 2xx says about the request. */
export interface StatusFacts {
  /** What is known of its effect. */
  readonly outcome: Extract<Outcome, 'refused' | 'unknown'>
  /** Whether sending the same request again can help. */
  readonly isRetryable: boolean
}

// Client errors by number, but sent by gateways that do not know what the server did (408, 460, 499), or by servers that may
// have done part of the work first (406: after the handler; 420, 424: when a step of it failed).
const undecidedClientErrors: ReadonlySet<number> = new Set([406, 408, 420, 424, 460, 499])

// Defined as responses that are sent instead of processing the request.
const refusalsOutsideOf4xx: ReadonlySet<number> = new Set([307, 308, 505, 510, 511])

const retryableClientErrors: ReadonlySet<number> = new Set([408, 421, 425, 429, 460, 499])

// These last until somebody acts: a feature, a setting, storage, a sign-in or a valid certificate is missing.
const lastingServerErrors: ReadonlySet<number> = new Set([501, 505, 506, 507, 508, 510, 511, 526])

/**
 * Describes a status outside of 2xx. `refused` is returned only where it is certain, because a POST may be sent again after it.
 * 520 to 530 are numbers of one vendor that are not registered, so they prove nothing about the server.
 *
 * @param status - An HTTP status.
 */
export function describeStatus(status: number): StatusFacts {
  const isClientError = status >= 400 && status < 500
  const isRefused = refusalsOutsideOf4xx.has(status) || (isClientError && !undecidedClientErrors.has(status))
  return {
    outcome: isRefused ? 'refused' : 'unknown',
    isRetryable: retryableClientErrors.has(status) || (status >= 500 && !lastingServerErrors.has(status)),
  }
}
