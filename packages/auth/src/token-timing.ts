import type { StoredToken } from './stores/token-store.ts'

const minute = 60_000

/**
 * From when on a token is renewed in the background, in milliseconds since 1970: at 80 % of its lifetime, and at the latest five
 * minutes before its end, but never in the first half of its lifetime.
 */
export function refreshAt(token: StoredToken): number {
  const lifetime = token.expiresAt - token.obtainedAt
  return token.obtainedAt + Math.max(0.5 * lifetime, Math.min(0.8 * lifetime, lifetime - 5 * minute))
}

/**
 * From when on calls wait for a new token, in milliseconds since 1970: a minute before the end, or the last tenth of a
 * lifetime shorter than ten minutes.
 */
export function mustRefreshAt(token: StoredToken): number {
  const lifetime = token.expiresAt - token.obtainedAt
  return token.expiresAt - Math.min(minute, 0.1 * lifetime)
}

/**
 * Whether a token from a store can be believed: one that was requested in the future was written by a clock that has been set
 * back since, and its end means nothing. A minute of difference between machines that share a store is let pass.
 */
export function isPlausible(token: StoredToken, now: number): boolean {
  return token.obtainedAt <= now + minute && token.expiresAt > token.obtainedAt
}

/**
 * How long calls leave the API alone after a failure, in milliseconds: 1, 2, 4 … up to 60 seconds, of which the second half is
 * left to chance, so that many programs do not come back at once.
 *
 * @param failures - How many have failed before in a row.
 * @param random - From 0 to 1.
 */
export function pauseAfter(failures: number, random: number): number {
  return Math.min(minute, 1000 * 2 ** failures) * (0.5 + random / 2)
}
