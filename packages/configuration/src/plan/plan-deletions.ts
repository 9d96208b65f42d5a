import { getParentKind, type KindSet } from '../kind/kind-set.ts'
import type { AccountObject } from '../model/account.ts'
import type { Configuration } from '../model/configuration.ts'
import { countBelongings } from '../model/count-belongings.ts'
import { formatAddress } from '../model/object-address.ts'
import type { MatchedObject, Matches } from '../compare/match-objects.ts'
import type { PlanContext } from '../plan-model/plan-context.ts'
import type { PlanDraft } from '../compare/plan-draft.ts'
import { planChange } from '../compare/planned-change.ts'
import { renameReferences } from '../compare/rename-references.ts'

/** Plans the deletion of what is managed and that no file names. What belongs to an object goes with it. */
export function planDeletions(
  draft: PlanDraft,
  { matched, rest, renames }: Matches,
  configuration: Configuration,
  { kinds, options }: PlanContext,
): void {
  const addresses = mapAddresses(matched)
  const deleted = new Set<string>()
  const belongings = countBelongings(rest)
  for (const current of rest) {
    if (!isManaged(current, configuration, kinds, addresses)) continue
    // It is in every account, and would be in every plan of files that do not have it.
    if (current.protection !== undefined && options.allowDelete !== true) continue
    const loaded = kinds.get(current.kind)
    const parentKind = getParentKind(loaded.kind.place)
    if (parentKind !== undefined && deleted.has(`${parentKind} ${current.parentId ?? ''}`)) continue
    const deletedWith = belongings.get(current.id)
    const planned = planChange({
      loaded,
      current,
      before: renameReferences(loaded, current.properties, kinds, renames),
      deletedWith,
    })
    if (loaded.kind.delete === undefined) draft.omit(planned, 'NOT_POSSIBLE', 'The API cannot delete it.')
    else if (current.protection !== undefined) draft.omit(planned, 'PROTECTED', 'It is never deleted.')
    else if (options.allowDelete === true) {
      draft.changes.push(planned)
      deleted.add(`${current.kind} ${current.id}`)
    } else draft.omit(planned, 'DELETE_NOT_ALLOWED', 'Deletions are not allowed.')
  }
}

/** The addresses that files have for objects of the account, by kind and id. */
function mapAddresses(matched: readonly MatchedObject[]): ReadonlyMap<string, string> {
  return new Map(
    matched.flatMap(({ wanted, current }): [string, string][] =>
      current === undefined ? [] : [[`${current.kind} ${current.id}`, formatAddress(wanted)]],
    ),
  )
}

/** Whether the files say which objects of its kind there are, of children below its parent. */
function isManaged(
  { kind, parentId }: AccountObject,
  { managed, managedChildren }: Configuration,
  kinds: KindSet,
  addresses: ReadonlyMap<string, string>,
): boolean {
  const parentKind = getParentKind(kinds.get(kind).kind.place)
  if (parentKind === undefined) return managed.has(kind)
  const parent = addresses.get(`${parentKind} ${parentId ?? ''}`)
  // A parent that no file names is deleted with everything that belongs to it, or left as it is.
  return parent !== undefined && managedChildren.get(parent)?.has(kind) === true
}
