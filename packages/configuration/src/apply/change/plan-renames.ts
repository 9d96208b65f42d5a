import { getParentKind, type KindSet } from '../../kind/kind-set.ts'
import type { AccountObject } from '../../model/account.ts'
import { formatAddress } from '../../model/object-address.ts'
import type { PlanChange } from '../../plan-model/plan.ts'

/** The names that a plan changes: an object may have either of the two while the plan is carried out. */
export class PlanRenames {
  /** New keys by the addresses before. */
  readonly keys: ReadonlyMap<string, string>
  readonly #kinds: KindSet
  /** New keys by kind and id: another object may get the name that one had. */
  readonly #byId: ReadonlyMap<string, string>

  constructor(changes: readonly PlanChange[], kinds: KindSet) {
    this.#kinds = kinds
    const [keys, byId] = [new Map<string, string>(), new Map<string, string>()]
    for (const { kind, parent, key, renamedFrom, objectId } of changes) {
      if (renamedFrom === undefined || objectId === undefined) continue
      keys.set(formatAddress({ kind, key: renamedFrom, ...(parent !== undefined && { parent }) }), key)
      byId.set(`${kind} ${objectId}`, key)
    }
    this.keys = keys
    this.#byId = byId
  }

  /** The name of an object as files have it, whatever it is called by now. */
  findKey({ kind, id, key }: AccountObject): string {
    return this.#byId.get(`${kind} ${id}`) ?? key
  }

  /** The name of its parent as files have it. */
  findParent({ kind, parent, parentId }: AccountObject): string | undefined {
    const parentKind = getParentKind(this.#kinds.get(kind).kind.place)
    return this.#byId.get(`${parentKind ?? ''} ${parentId ?? ''}`) ?? parent
  }
}
