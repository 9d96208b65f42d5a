import type { Account, Notice } from '../model/account.ts'
import type { KindSet } from '../kind/kind-set.ts'
import type { PlanChange, PlanOptions } from '../plan-model/plan.ts'

/** The part of a kind that may change without `allowLargeChanges`, and the number of objects from which that counts. */
const largest = 0.3
const fewest = 10

/** Finds the kinds of which more is updated or deleted than is likely to be meant. */
export function checkSize(
  account: Account,
  changes: readonly PlanChange[],
  kinds: KindSet,
  { allowLargeChanges = false }: PlanOptions,
): readonly Notice[] {
  // A misspelled kind is refused: it would allow nothing.
  if (typeof allowLargeChanges !== 'boolean') for (const name of allowLargeChanges) kinds.get(name)
  return kinds.all.flatMap(({ kind }) => {
    if (allowLargeChanges === true) return []
    if (allowLargeChanges !== false && allowLargeChanges.includes(kind.name)) return []
    const total = account.objects.filter((object) => object.kind === kind.name).length
    const touched = countTouched(kind.name, changes)
    if (total < fewest || touched <= total * largest) return []
    const message = `${String(touched)} of ${String(total)} objects of the kind "${kind.name}" would be updated or deleted, which is more than 30 %.`
    return [{ code: 'PLAN_TOO_LARGE', message: `${message} Allow large changes of it if that is meant.` }]
  })
}

/** How many objects of a kind are updated or deleted, also with what they belong to. */
function countTouched(kind: string, changes: readonly PlanChange[]): number {
  return changes.reduce((sum, change) => {
    const isTouched = change.kind === kind && change.action !== 'create' && change.completes === undefined
    return sum + (isTouched ? 1 : 0) + (change.deletedWith?.[kind] ?? 0)
  }, 0)
}
