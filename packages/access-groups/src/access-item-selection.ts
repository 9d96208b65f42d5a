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

interface ScopeQuery<Type extends string> {
  readonly type: Type
  readonly parentId: string | undefined
  readonly childId: string | undefined
}

const names: ReadonlySet<string> = new Set(['type', 'parentId', 'childId'])

/**
 * The query of a scope: what the caller has not named is left out.
 *
 * An id that got lost on the way must not remove everything of the type: the contract refuses an empty string, and a parameter that
 * it does not have.
 */
export function toScopeQuery<Type extends string>(
  scope: AccessItemScope<Type> & { readonly childId?: string },
): ScopeQuery<Type> {
  // Callers without type checks may pass anything, and leave out what they mean to name.
  const given = Object(scope) as typeof scope
  const unknown = Object.keys(given).filter((name) => !names.has(name))
  return {
    ...Object.fromEntries(unknown.map((name) => [`scope.${name}`, true])),
    type: given.type,
    parentId: readId(given, 'parentId'),
    childId: readId(given, 'childId'),
  }
}

/** The query of a selection. */
export function toSelectionQuery<Type extends string>(
  selection: AccessItemSelection<Type>,
): ScopeQuery<Type> & { readonly childId: string } {
  const query = toScopeQuery(selection)
  return { ...query, childId: query.childId ?? '' }
}

function readId(
  scope: { readonly parentId?: string; readonly childId?: string },
  name: 'parentId' | 'childId',
): string | undefined {
  return Object.hasOwn(scope, name) ? (scope[name] ?? '') : undefined
}
