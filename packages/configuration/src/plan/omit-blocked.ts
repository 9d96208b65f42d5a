import { getParentKind, type KindSet } from '../kind/kind-set.ts'
import { formatAddress } from '../model/object-address.ts'
import { listReferences } from '../properties/found-reference.ts'
import type { PlanDraft } from '../compare/plan-draft.ts'
import type { PlannedChange } from '../compare/planned-change.ts'

/** Omits what needs an object that is not created, such as a group of people who are not invited; and what needs that. */
export function omitBlocked(draft: PlanDraft, kinds: KindSet): void {
  const missing = new Set(
    draft.omissions.filter(({ action }) => action === 'create').map((omission) => formatAddress(omission)),
  )
  if (missing.size === 0) return
  for (;;) {
    const blocked = new Set(draft.changes.filter((change) => isBlocked(change, kinds, missing)))
    if (blocked.size === 0) return
    const kept = draft.changes.filter((change) => !blocked.has(change))
    draft.changes.splice(0, draft.changes.length, ...kept)
    for (const planned of blocked) {
      if (planned.change.action === 'create') missing.add(planned.change.address)
      draft.omit(planned, 'DEPENDS_ON_OMITTED', 'It needs an object that is not created.')
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
