import { formatShortDuration } from '../../text/format-duration.ts'

/** Writes a time that is left: `about 12 s left`. */
export function formatTimeLeft(milliseconds: number): string {
  return milliseconds <= 1000 ? 'almost done' : `about ${formatShortDuration(milliseconds)} left`
}
