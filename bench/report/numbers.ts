import { type Spread, computeSpread } from '../measure/statistics.ts'

/** A number with as many digits as say something. */
export function formatNumber(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

/** Median with quartiles: `172 (151–198)`. */
export function formatMedian(values: readonly number[], scale = 1): string {
  const { median, lowerQuartile, upperQuartile }: Spread = computeSpread(values.map((value) => value * scale))
  return `${formatNumber(median)} (${formatNumber(lowerQuartile)}–${formatNumber(upperQuartile)})`
}

/** Bytes as kB. */
export function formatKilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)} kB`
}
