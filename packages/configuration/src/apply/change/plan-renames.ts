import { getParentKind, type KindSet } from '../../kind/kind-set.ts'
import { formatAddress, type ObjectAddress } from '../../model/object-address.ts'
import type { PlanChange } from '../../plan-model/plan.ts'

/** The names that a plan changes: an object may have either of the two while the plan is carried out. */
export class PlanRenames {
  /** New keys by the addresses before. */
  readonly keys: ReadonlyMap<string, string>
  readonly #kinds: KindSet

  constructor(changes: readonly PlanChange[], kinds: KindSet) {
    this.#kinds = kinds
    this.keys = new Map(
      changes.flatMap(({ kind, parent, key, renamedFrom }): [string, string][] =>
        renamedFrom === undefined
          ? []
          : [[formatAddress({ kind, key: renamedFrom, ...(parent !== undefined && { parent }) }), key]],
      ),
    )
  }

  /** The name of the parent as files have it, whatever it is called by now. */
  findParent({ kind, parent }: ObjectAddress): string | undefined {
    if (parent === undefined || this.keys.size === 0) return parent
    const parentKind = getParentKind(this.#kinds.get(kind).kind.place) ?? ''
    return this.keys.get(formatAddress({ kind: parentKind, key: parent })) ?? parent
  }
}
