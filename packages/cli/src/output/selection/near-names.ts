import { findNearestName } from '@cloudconnexa/core/runtime'

/** Finds the paths that somebody may have meant: one that is written alike, and those that end in the same words. */
export function findNearNames(path: string, known: readonly string[]): readonly string[] {
  const nearest = findNearestName(path, known)
  const ending = `.${path}`.toLowerCase()
  return [
    ...(nearest === undefined ? [] : [nearest]),
    ...known.filter((one) => one !== nearest && one.toLowerCase().endsWith(ending)),
  ].slice(0, 3)
}
