/**
 * Compares names as people sort them: digits by their number, everything else by code points, so that the order is the same in every
 * language and on every machine.
 */
export function compareNaturally(left: string, right: string): number {
  const [ours, theirs] = [split(left), split(right)]
  for (const [index, chunk] of ours.entries()) {
    const other = theirs[index]
    if (other === undefined) return 1
    const difference = compareChunks(chunk, other)
    if (difference !== 0) return difference
  }
  return ours.length === theirs.length ? compareText(left, right) : -1
}

/** Compares strings by code units. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}

function split(name: string): readonly string[] {
  return name.match(/\d+|\D+/g) ?? []
}

function compareChunks(left: string, right: string): number {
  if (!isNumber(left) || !isNumber(right)) return compareText(left, right)
  const [ours, theirs] = [left.replace(/^0+(?=\d)/, ''), right.replace(/^0+(?=\d)/, '')]
  // As strings, since there are numbers longer than those of JavaScript.
  return ours.length === theirs.length ? compareText(ours, theirs) : ours.length - theirs.length
}

function isNumber(chunk: string): boolean {
  return /^\d/.test(chunk)
}
