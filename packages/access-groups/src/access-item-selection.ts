import type { CallOptions } from '@cloudconnexa/core'

/** Options of removing sources or destinations: which ones of their type. Without any, all of the type are removed. */
export type AccessItemSelection = CallOptions & {
  /** Only those below this network or host. */
  readonly parentId?: string
  /** Only this one: a user group, an application or an IP service; of the latter two give the `parentId` too. */
  readonly childId?: string
}

/** The query of a selection: what the caller has not named is left out. */
export function selectionQuery(selection: AccessItemSelection): {
  readonly parentId: string | undefined
  readonly childId: string | undefined
} {
  return { parentId: named(selection, 'parentId'), childId: named(selection, 'childId') }
}

// An id that got lost on the way must not remove everything of the type: the contract refuses an empty text.
function named(selection: AccessItemSelection, name: 'parentId' | 'childId'): string | undefined {
  return Object.hasOwn(selection, name) ? (selection[name] ?? '') : undefined
}
