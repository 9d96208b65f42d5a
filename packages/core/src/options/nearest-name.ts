/** More differences than these make another name, not a typing error. */
const mostEdits = 2

/**
 * Finds the name that somebody most likely meant: one that differs in case, separators or few letters only.
 *
 * @param name - As it was written.
 * @param names - Those that exist.
 * @returns `undefined` where none is close.
 */
export function findNearestName(name: string, names: readonly string[]): string | undefined {
  const written = normalize(name)
  let nearest: string | undefined
  let fewest = Math.min(mostEdits, Math.floor((written.length - 1) / 2)) + 1
  for (const known of names) {
    const edits = countEdits(written, normalize(known))
    if (edits < fewest) [nearest, fewest] = [known, edits]
  }
  return nearest
}

/** Without case and separators: `base_URL` is `baseUrl`. */
function normalize(name: string): string {
  return name.replace(/[-_]/g, '').toLowerCase()
}

/** Letters to insert, delete or replace, and neighbours to swap, until one text is the other. */
function countEdits(left: string, right: string): number {
  if (Math.abs(left.length - right.length) > mostEdits) return mostEdits + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1]
      const isSwapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (beforeLast[column - 2] ?? 0) + 1 : mostEdits + 1,
      )
    }
    beforeLast = last
    last = current
  }
  return last[right.length] ?? 0
}
