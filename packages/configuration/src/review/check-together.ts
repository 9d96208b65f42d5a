import type { Matches } from '../compare/match-objects.ts'
import type { PlanDraft } from '../compare/plan-draft.ts'
import type { PlannedChange } from '../compare/planned-change.ts'
import type { Kind } from '../kind/kind.ts'
import type { KindSet } from '../kind/kind-set.ts'
import type { AccountObject, Notice } from '../model/account.ts'
import { copyAddress, formatAddress } from '../model/object-address.ts'
import type { Properties } from '../model/properties.ts'

/**
 * Finds what the API would refuse because of what stays in the account: a route that overlaps one of a network that no file names, or one
 * whose deletion is left out. What files say of each other was checked with them.
 */
export function checkTogether(
  { changes }: PlanDraft,
  { matched, rest }: Matches,
  kinds: KindSet,
): readonly Notice[] {
  const touched = new Set(changes.flatMap(({ current }) => current?.id ?? []))
  const deleted = new Set(
    changes.flatMap(({ change, current }) => (change.action === 'delete' ? (current?.id ?? []) : [])),
  )
  const staying = [...matched.flatMap(({ current }) => current ?? []), ...rest].filter(
    ({ id, parentId = '' }) => !touched.has(id) && !deleted.has(parentId),
  )
  return kinds.all.flatMap(({ kind }) => checkKind(kind, changes, staying))
}

function checkKind(
  kind: Kind,
  changes: readonly PlannedChange[],
  staying: readonly AccountObject[],
): readonly Notice[] {
  if (kind.excludes === undefined) return []
  const excludes = (own: Properties, other: Properties): boolean => kind.excludes?.(own, other) === true
  const own = staying.filter((object) => object.kind === kind.name)
  return changes.flatMap(({ change, current }) => {
    const { after } = change
    if (change.kind !== kind.name || after === undefined) return []
    const other = own.find(
      ({ properties }) =>
        excludes(after, properties) &&
        // What is that way already is nobody's fault.
        (current === undefined || !excludes(current.properties, properties)),
    )
    if (other === undefined) return []
    const message = `${change.address} overlaps ${formatAddress(other)}, which would still be there.`
    return [{ code: 'ROUTES_OVERLAP', message, objects: [change, other].map(copyAddress) }]
  })
}
