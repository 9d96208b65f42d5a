import type { AccountObject } from './account.ts'

/** How many objects each one has, by its id and their kinds. */
export function countBelongings(
  objects: readonly AccountObject[],
): ReadonlyMap<string, Readonly<Record<string, number>>> {
  const counts = new Map<string, Record<string, number>>()
  for (const { kind, parentId } of objects) {
    if (parentId === undefined) continue
    const own = counts.get(parentId) ?? {}
    own[kind] = (own[kind] ?? 0) + 1
    counts.set(parentId, own)
  }
  return counts
}
