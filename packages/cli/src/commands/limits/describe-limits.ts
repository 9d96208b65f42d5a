import type { BucketState, RateLimitState } from '@cloudconnexa/core'
import { formatCount } from '../../text/format-count.ts'
import { formatDuration } from '../../text/format-duration.ts'

/** One bucket as it is printed. Times are milliseconds. */
interface BucketReport extends BucketState {
  /** Time until the bucket is full again, if nothing is sent; undefined where its limits are not known. */
  readonly fullIn: number | undefined
  /** Time until requests may be sent again after a 429. */
  readonly pausedFor: number | undefined
}

/** The limits of an API key as they are printed. */
export interface LimitsReport {
  readonly mode: RateLimitState['mode']
  readonly read: BucketReport
  readonly write: BucketReport
}

/** Adds the times that follow from a state. */
export function createLimitsReport({ mode, read, write }: RateLimitState, now: number): LimitsReport {
  return { mode, read: addTimes(read, now), write: addTimes(write, now) }
}

function addTimes(state: BucketState, now: number): BucketReport {
  const { available, capacity, refill, pausedUntil } = state
  const fullIn =
    available === undefined || capacity === undefined || refill === undefined || refill.amount <= 0
      ? undefined
      : Math.ceil(Math.max(0, capacity - available) / refill.amount) * refill.period
  const pausedFor = pausedUntil === undefined || pausedUntil <= now ? undefined : pausedUntil - now
  return { ...state, fullIn, pausedFor }
}

const modeSentences: Readonly<Record<RateLimitState['mode'], string>> = {
  local: 'This run alone keeps count.',
  shared: 'All runs on this machine share this count.',
  degraded: 'The file that runs share cannot be used; this run goes on with its part of the limits.',
}

const unknown = 'not known yet; the API names the limit with its next response'

function describeBucket({ available, capacity, refill, fullIn, pausedFor, waiting }: BucketReport): string {
  if (capacity === undefined) return unknown
  const left =
    available === undefined
      ? `at most ${capacity}, and what is left shows with the next change`
      : `${available} of ${capacity} left`
  const pace = refill === undefined ? [] : [`${refill.amount} more every ${formatDuration(refill.period)}`]
  const full = fullIn === undefined ? [] : [fullIn === 0 ? 'full' : `full in ${formatDuration(fullIn)}`]
  const pause = pausedFor === undefined ? [] : [`paused by the API for ${formatDuration(pausedFor)}`]
  const queue = waiting === 0 ? [] : [`${formatCount(waiting, 'request')} waiting`]
  return [left, ...pace, ...full, ...pause, ...queue].join(', ')
}

/** The limits in plain words, one line each. */
export function describeLimits({ mode, read, write }: LimitsReport): readonly string[] {
  return [`Reads    ${describeBucket(read)}`, `Writes   ${describeBucket(write)}`, modeSentences[mode]]
}
