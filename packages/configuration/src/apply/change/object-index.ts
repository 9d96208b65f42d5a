import type { AccountObject } from '../../model/account.ts'
import type { PlanChange } from '../../plan-model/plan.ts'
import type { PlanRenames } from './plan-renames.ts'

/** Objects of an account as changes name them. */
export class ObjectIndex {
  readonly #byId = new Map<string, AccountObject>()
  readonly #byName = new Map<string, AccountObject[]>()

  constructor(objects: readonly AccountObject[], renames: PlanRenames) {
    for (const object of objects) {
      this.#byId.set(`${object.kind} ${object.id}`, object)
      const name = writeName(object.kind, renames.findKey(object), renames.findParent(object))
      const same = this.#byName.get(name)
      if (same === undefined) this.#byName.set(name, [object])
      else same.push(object)
    }
  }

  /** The objects that a change may be about: the one that it names by its id, or those of its name. */
  find({ kind, key, parent, parentId, objectId }: PlanChange): readonly AccountObject[] {
    if (objectId === undefined) {
      const named = this.#byName.get(writeName(kind, key, parent)) ?? []
      // Parents may share their names.
      return parentId === undefined ? named : named.filter((object) => object.parentId === parentId)
    }
    const object = this.#byId.get(`${kind} ${objectId}`)
    return object === undefined ? [] : [object]
  }
}

function writeName(...names: readonly (string | undefined)[]): string {
  return JSON.stringify(names)
}
