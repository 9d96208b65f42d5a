/** Writes a number as it is read: `1,200`. */
export function formatNumber(count: number): string {
  return count.toLocaleString('en')
}

/** Writes a number of things: `1 request`, `1,200 requests`. */
export function formatCount(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`
}
