import type { PlanChange } from '../plan-model/plan.ts'

/** A change with the level of its kind. */
export interface LeveledChange {
  readonly change: PlanChange
  readonly level: number
}

/**
 * Brings changes into an order in which they can be done: what others depend on first, and otherwise by the level of the kind, deletions
 * last and the other way round.
 */
export function orderChanges(changes: readonly LeveledChange[]): readonly PlanChange[] {
  const byAddress = new Map(changes.map(({ change }) => [change.address, change]))
  const ordered = new Map<string, PlanChange>()
  // With a stack of its own, because chains can be as long as the account is large.
  for (const { change } of changes.toSorted(compareRank)) {
    const stack = [{ change, next: 0 }]
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const dependency = top.change.dependsOn[top.next]
      top.next += 1
      if (dependency === undefined) {
        ordered.set(top.change.address, top.change)
        stack.pop()
      } else {
        const needed = byAddress.get(dependency)
        if (needed !== undefined && !ordered.has(dependency)) stack.push({ change: needed, next: 0 })
      }
    }
  }
  return [...ordered.values()]
}

function compareRank(left: LeveledChange, right: LeveledChange): number {
  const [ours, theirs] = [left.change.action === 'delete', right.change.action === 'delete']
  if (ours !== theirs) return ours ? 1 : -1
  return ours ? right.level - left.level : left.level - right.level
}
