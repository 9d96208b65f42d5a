import { getParentKind, type KindSet } from '../kind/kind-set.ts'
import type { Configuration } from '../model/configuration.ts'
import { listReferences } from '../properties/found-reference.ts'

/** Names the kinds that have to be read to compare an account with files: those that are managed, and those that they refer to. */
export function listNeededKinds({ managed, objects }: Configuration, kinds: KindSet): readonly string[] {
  const needed = new Set(managed)
  for (const { kind, properties } of objects)
    for (const { candidates } of listReferences(kinds.get(kind), properties, kinds))
      for (const candidate of candidates) needed.add(candidate.kind)
  // Children come with their parents.
  for (const name of Array.from(needed)) {
    const parent = getParentKind(kinds.get(name).kind.place)
    if (parent !== undefined) needed.add(parent)
  }
  return [...needed]
}
