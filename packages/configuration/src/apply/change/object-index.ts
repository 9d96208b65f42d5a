import type { AccountObject } from '../../model/account.ts'
import { joinNames } from '../../model/object-address.ts'
import type { PlanChange } from '../../plan-model/plan.ts'

/** Objects of an account as changes name them. */
export class ObjectIndex {
  readonly #byId: ReadonlyMap<string, AccountObject>
  readonly #byName: ReadonlyMap<string, readonly AccountObject[]>

  /** @param objects - With the names of the plan. */
  constructor(objects: readonly AccountObject[]) {
    this.#byId = new Map(objects.map((object) => [`${object.kind} ${object.id}`, object]))
    this.#byName = Map.groupBy(objects, ({ kind, key, parent }) => joinNames(kind, key, parent))
  }

  /** The objects that a change may be about: the one that it names by its id, or those of its name. */
  find({ kind, key, parent, parentId, objectId }: PlanChange): readonly AccountObject[] {
    if (objectId === undefined) {
      const named = this.#byName.get(joinNames(kind, key, parent)) ?? []
      // Parents may share their names.
      return parentId === undefined ? named : named.filter((object) => object.parentId === parentId)
    }
    const object = this.#byId.get(`${kind} ${objectId}`)
    return object === undefined ? [] : [object]
  }
}
