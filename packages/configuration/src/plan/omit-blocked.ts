import { getParentKind, type KindSet } from '../kind/kind-set.ts'
import { formatAddress } from '../model/object-address.ts'
import { listReferences } from '../properties/found-reference.ts'
import type { PlannedObjects } from './plan-objects.ts'
import type { PlannedChange } from './planned-change.ts'
import type { PlanOmission } from './plan.ts'

/** Omits what needs an object that is not created, such as a device of a user who is not invited; and what needs that. */
export function omitBlocked(planned: PlannedObjects, kinds: KindSet): PlannedObjects {
  const missing = new Set(
    planned.omissions.filter(({ action }) => action === 'create').map((omission) => formatAddress(omission)),
  )
  if (missing.size === 0) return planned
  let { changes } = planned
  const omissions: PlanOmission[] = [...planned.omissions]
  for (;;) {
    const blocked = changes.filter((change) => isBlocked(change, kinds, missing))
    if (blocked.length === 0)
      return {
        ...planned,
        changes,
        omissions,
        unchanged: planned.unchanged,
        unknownSecrets: planned.unknownSecrets,
      }
    changes = changes.filter((change) => !blocked.includes(change))
    for (const { change } of blocked) {
      const { kind, key, parent, action, address } = change
      if (action === 'create') missing.add(address)
      const reason = 'It needs an object that is not created.'
      omissions.push({
        kind,
        key,
        ...(parent !== undefined && { parent }),
        action,
        code: 'DEPENDS_ON_OMITTED',
        reason,
      })
    }
  }
}

function isBlocked({ change, loaded }: PlannedChange, kinds: KindSet, missing: ReadonlySet<string>): boolean {
  if (change.after === undefined) return false
  const parentKind = getParentKind(loaded.kind.place)
  if (parentKind !== undefined && change.parent !== undefined)
    if (missing.has(formatAddress({ kind: parentKind, key: change.parent }))) return true
  return listReferences(loaded, change.after, kinds).some(({ candidates }) =>
    candidates.some((candidate) => missing.has(formatAddress(candidate))),
  )
}
