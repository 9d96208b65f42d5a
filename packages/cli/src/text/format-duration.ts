import { formatCount } from './format-count.ts'

/** Writes a duration in words: `45 seconds`, `2 minutes 30 seconds`. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  const units = [
    [Math.floor(seconds / 3600), 'hour'],
    [Math.floor((seconds % 3600) / 60), 'minute'],
    [seconds % 60, 'second'],
  ] as const
  const words = units
    .filter(([count]) => count > 0)
    .slice(0, 2)
    .map(([count, unit]) => formatCount(count, unit))
  return words.length === 0 ? '0 seconds' : words.join(' ')
}

/** Writes a duration for a line that has little room, in steps that a reader can use: `12 s`, `3 min`. */
export function formatShortDuration(milliseconds: number): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000))
  if (seconds < 100) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 100 ? `${minutes} min` : `${Math.round(minutes / 60)} h`
}
