/** Writes a duration in steps that a reader can use: `12 s`, `3 min`. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000))
  if (seconds < 100) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 100 ? `${minutes} min` : `${Math.round(minutes / 60)} h`
}

/** Writes a time that is left: `about 12 s left`. */
export function formatTimeLeft(milliseconds: number): string {
  return milliseconds <= 1000 ? 'almost done' : `about ${formatDuration(milliseconds)} left`
}
