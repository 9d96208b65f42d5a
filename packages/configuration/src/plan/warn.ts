import type { Notice } from '../model/account.ts'
import { isSameValue } from '../model/canonical-json.ts'
import { omitProperty, type Properties } from '../model/properties.ts'
import type { PlanContext } from './plan-context.ts'
import type { PlannedObjects } from './plan-objects.ts'
import type { PlannedChange } from './planned-change.ts'

/** Lists what a reviewer should know of changes. */
export function warn({ changes, unknownSecrets }: PlannedObjects, context: PlanContext): readonly Notice[] {
  return [
    ...warnOnline(changes),
    ...warnLostAccess(changes),
    ...warnLikelyRenames(changes),
    ...warnUnknownSecrets(unknownSecrets),
    ...warnScope(changes, context),
  ]
}

function warnOnline(changes: readonly PlannedChange[]): readonly Notice[] {
  const touched = changes.filter(
    ({ change, current }) => change.action !== 'create' && current?.state.isOnline === true,
  )
  if (touched.length === 0) return []
  const names = formatNames(touched)
  return [
    {
      code: 'ONLINE',
      message: `${names} ${touched.length === 1 ? 'is' : 'are'} online and would be changed or deleted: connections may be cut.`,
      objects: touched.map(({ change }) => change),
    },
  ]
}

/** People who can no longer sign in, or are no longer in what gave them access. */
function warnLostAccess(changes: readonly PlannedChange[]): readonly Notice[] {
  const users = changes.filter(({ change }) => change.action === 'delete' && change.kind === 'user')
  const groups = changes.filter(
    ({ change }) =>
      change.action === 'delete' && (change.kind === 'userGroup' || change.kind === 'accessGroup'),
  )
  return [
    ...(users.length === 0
      ? []
      : [
          {
            code: 'ACCESS_LOST',
            message: `${formatNames(users)} would lose access.`,
            objects: users.map(({ change }) => change),
          },
        ]),
    ...(groups.length === 0
      ? []
      : [
          {
            code: 'ACCESS_LOST',
            message: `Members of ${formatNames(groups)} would lose the access it gives.`,
            objects: groups.map(({ change }) => change),
          },
        ]),
  ]
}

/** A deletion and a creation of like content are one rename that was not written down. */
function warnLikelyRenames(changes: readonly PlannedChange[]): readonly Notice[] {
  const created = changes.filter(({ change }) => change.action === 'create')
  return changes.flatMap(({ change, loaded, current }) => {
    if (change.action !== 'delete' || current === undefined) return []
    const { key } = loaded.kind
    if (key === undefined) return []
    const like = created.find(
      (other) =>
        other.change.kind === change.kind &&
        other.change.parent === change.parent &&
        isLike(omitProperty(current.properties, key), omitProperty(other.change.after ?? {}, key)),
    )
    if (like === undefined) return []
    const message = `${change.address} would be deleted and ${like.change.address} created with the same content. If that is a rename, write \`$renamedFrom: ${JSON.stringify(change.key)}\` into the file: the object then keeps its id.`
    return [{ code: 'RENAME_LIKELY', message, objects: [change, like.change] }]
  })
}

function isLike(left: Properties, right: Properties): boolean {
  return Object.keys(left).length > 0 && isSameValue(left, right)
}

function warnUnknownSecrets(names: readonly string[]): readonly Notice[] {
  if (names.length === 0) return []
  const message = `Whether ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' and others' : ''} changed is not known: the secret is not at hand, or was never applied from here.`
  return [{ code: 'SECRET_UNKNOWN', message }]
}

function warnScope(changes: readonly PlannedChange[], { scope }: PlanContext): readonly Notice[] {
  if (changes.length === 0 || scope === undefined || scope.split(/\s+/).includes('write')) return []
  return [
    {
      code: 'SCOPE_READ_ONLY',
      message: `The API key may not write: the scope of its token is "${scope}". Apply the plan with a key that may.`,
    },
  ]
}

function formatNames(changes: readonly PlannedChange[]): string {
  const most = 5
  const named = changes.slice(0, most).map(({ change }) => change.address)
  const more = changes.length - named.length
  return more > 0 ? `${named.join(', ')} and ${String(more)} more` : named.join(', ')
}
