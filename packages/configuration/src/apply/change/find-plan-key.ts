import type { PlanChange } from '../../plan-model/plan.ts'

/** Finds the key that a plan has for an object, where that is another one than before. */
export type FindKey = (kind: string, id: string) => string | undefined

/**
 * Finds objects that a plan renames, by their ids: while it is carried out each may have either of its names, and another one may have
 * got the one that it had.
 */
export function createFindKey(changes: readonly PlanChange[]): FindKey {
  const keys = new Map(
    changes.flatMap(({ action, kind, key, objectId }): [string, string][] =>
      action === 'rename' && objectId !== undefined ? [[`${kind} ${objectId}`, key]] : [],
    ),
  )
  return (kind, id) => keys.get(`${kind} ${id}`)
}
