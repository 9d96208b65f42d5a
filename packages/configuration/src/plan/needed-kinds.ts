import { getParentKind, type KindSet } from '../kind/kind-set.ts'
import type { Properties } from '../model/properties.ts'
import { listReferences } from '../properties/found-reference.ts'

/** What refers to others by its properties. */
interface Referring {
  readonly kind: string
  readonly properties: Properties
}

/**
 * Names the kinds that have to be read: those that are asked for, and those that objects refer to.
 *
 * @param wanted - Names of the kinds that are asked for.
 * @param objects - What refers to others.
 */
export function listNeededKinds(
  wanted: Iterable<string>,
  objects: readonly Referring[],
  kinds: KindSet,
): readonly string[] {
  const needed = new Set(wanted)
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
