import { findNearest } from '../../text/find-nearest.ts'

/** Finds the paths that somebody may have meant: those that are written alike, and those that end in the same words. */
export function findNearNames(path: string, known: readonly string[]): readonly string[] {
  const ending = `.${path}`.toLowerCase()
  const inside = known.filter((one) => one.toLowerCase().endsWith(ending))
  return [...new Set([...findNearest(path, known), ...inside])].slice(0, 3)
}
