import { getParentKind, type KindSet } from '../kind/kind-set.ts'
import type { NamedObject } from '../properties/references.ts'
import type { DraftedItem } from './drafted-item.ts'

/** An object with its id, and whether its address is its own. Without a name it has none. */
export interface IdentifiedObject extends NamedObject {
  readonly id: string
  readonly isUnique: boolean
}

/** The names of objects by their ids. */
export class ObjectNames {
  readonly #byId = new Map<string, IdentifiedObject>()

  /**
   * Adds all objects of a kind. Parents come before their children.
   *
   * @param items - As they were listed, with the keys of their drafts.
   */
  add(kind: string, items: readonly Pick<DraftedItem, 'listed' | 'key' | 'ownKey'>[], kinds: KindSet): void {
    const parentKind = getParentKind(kinds.get(kind).kind.place)
    const objects = items.map(({ listed: { item, parentId }, key, ownKey }) => {
      const parent = parentKind === undefined ? undefined : this.find(parentKind, parentId ?? '')
      // Whether a name is unique has nothing to do with that of after a rename.
      return { id: item.id ?? kind, kind, key, parent, address: JSON.stringify([parent?.key, ownKey]) }
    })
    const counts = new Map<string, number>()
    for (const { address } of objects) counts.set(address, (counts.get(address) ?? 0) + 1)
    for (const { id, key, parent, address } of objects)
      this.#byId.set(join(kind, id), {
        id,
        kind,
        key,
        ...(parent === undefined ? {} : { parent: parent.key }),
        isUnique: key !== '' && counts.get(address) === 1 && parent?.isUnique !== false,
      })
  }

  /** The object of an id, if it is one of this kind. */
  find(kind: string, id: string): IdentifiedObject | undefined {
    return this.#byId.get(join(kind, id))
  }
}

function join(kind: string, id: string): string {
  return `${kind} ${id}`
}
