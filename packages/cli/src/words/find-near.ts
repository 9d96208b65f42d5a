const mostShown = 3

/** Edits that turn one string into another. */
function countEdits(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same))
    }
    row = next
  }
  return row[other.length] ?? 0
}

/**
 * Finds the names that somebody may have meant.
 *
 * @param typed - What was typed.
 * @param names - What there is.
 * @returns The nearest first, three at most.
 */
export function findNear(typed: string, names: readonly string[]): readonly string[] {
  const wanted = typed.toLowerCase()
  const longest = Math.max(2, Math.floor(wanted.length / 3))
  return [...new Set(names)]
    .map((name) => {
      const lower = name.toLowerCase()
      const isPart =
        wanted.length > 1 && (lower.includes(wanted) || (lower.length > 2 && wanted.includes(lower)))
      // Names of very different lengths are not compared letter by letter.
      const edits = Math.abs(lower.length - wanted.length) > longest ? Infinity : countEdits(wanted, lower)
      return { name, distance: isPart ? Math.min(edits, 1) : edits }
    })
    .filter(({ distance }) => distance <= longest)
    .toSorted((one, other) => one.distance - other.distance)
    .slice(0, mostShown)
    .map(({ name }) => name)
}

/** The end of a message that names them: ` Did you mean …?`, or nothing. */
export function quoteNear(names: readonly string[]): string {
  if (names.length === 0) return ''
  return ` Did you mean ${names.map((name) => `\`${name}\``).join(' or ')}?`
}
