/** Which sources or destinations are removed: all of a type, or those of it below one network or host. */
export interface AccessItemScope<Type extends string> {
  /** Type of the sources or destinations. */
  readonly type: Type
  /** Only those below this network or host. */
  readonly parentId?: string
}

/** Which source or destination is removed. */
export interface AccessItemSelection<Type extends string> extends AccessItemScope<Type> {
  /** A network, a host, a user group, an application or an IP service; of the latter two give the `parentId` too. */
  readonly childId: string
}

/** The query of a scope: what the caller has not named is left out. */
export function toScopeQuery<Type extends string>(
  scope: AccessItemScope<Type> & { readonly childId?: string },
): { readonly type: Type; readonly parentId: string | undefined; readonly childId: string | undefined } {
  return { type: scope.type, parentId: readId(scope, 'parentId'), childId: readId(scope, 'childId') }
}

/** The query of a selection. */
export function toSelectionQuery<Type extends string>(
  selection: AccessItemSelection<Type>,
): ReturnType<typeof toScopeQuery<Type>> & { readonly childId: string } {
  const query = toScopeQuery(selection)
  // Callers without type checks may leave it out, which must not remove everything of the type.
  return { ...query, childId: query.childId ?? '' }
}

// An id that got lost on the way must not remove everything of the type: the contract refuses an empty string.
function readId(
  scope: { readonly parentId?: string; readonly childId?: string },
  name: 'parentId' | 'childId',
): string | undefined {
  return Object.hasOwn(scope, name) ? (scope[name] ?? '') : undefined
}
