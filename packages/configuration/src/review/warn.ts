import type { Account, Notice } from '../model/account.ts'
import { copyAddress, type ObjectAddress } from '../model/object-address.ts'
import { isSameValue } from '../model/canonical-json.ts'
import { omitProperty, type Properties } from '../model/properties.ts'
import { mayWrite } from '../plan-model/may-write.ts'
import type { PlanContext } from '../plan-model/plan-context.ts'
import type { PlanDraft } from '../compare/plan-draft.ts'
import type { PlannedChange } from '../compare/planned-change.ts'
import { formatNames } from './format-names.ts'
import { warnReferenced } from './warn-referenced.ts'

/** Lists what a reviewer should know of changes. */
export function warn(
  account: Account,
  { changes, unknownSecrets, unknownApplied }: PlanDraft,
  context: PlanContext,
): readonly Notice[] {
  return [
    ...warnOnline(account, changes),
    ...warnLostAccess(changes),
    ...warnLikelyRenames(changes),
    ...warnUnknownNames(changes),
    ...warnReferenced(account, changes, context.referrers ?? [], context.kinds),
    ...warnUnknownSecrets(unknownSecrets),
    ...warnWrittenAgain(unknownApplied, context),
    ...warnScope(changes, context),
  ]
}

/** What is connected and would be changed, deleted, or deleted with what it belongs to. */
function warnOnline({ objects }: Account, changes: readonly PlannedChange[]): readonly Notice[] {
  const touched = new Set(changes.flatMap(({ current }) => (current === undefined ? [] : [current.id])))
  const deleted = new Set(
    changes.flatMap(({ change, current }) =>
      change.action === 'delete' && current !== undefined ? [current.id] : [],
    ),
  )
  const online = objects.filter(
    ({ id, parentId = '', state }) => state.isOnline === true && (touched.has(id) || deleted.has(parentId)),
  )
  if (online.length === 0) return []
  const verb = online.length === 1 ? 'is' : 'are'
  const message = `${formatNames(online)} ${verb} online and would be changed or deleted: connections may be cut.`
  return [{ code: 'ONLINE', message, objects: online.map(copyAddress) }]
}

/** People who can no longer sign in, or are no longer in what gave them access. */
function warnLostAccess(changes: readonly PlannedChange[]): readonly Notice[] {
  const listDeleted = (...kinds: readonly string[]): readonly ObjectAddress[] =>
    changes.flatMap(({ change }) =>
      change.action === 'delete' && kinds.includes(change.kind) ? [copyAddress(change)] : [],
    )
  const createNotice = (objects: readonly ObjectAddress[], message: string): readonly Notice[] =>
    objects.length === 0 ? [] : [{ code: 'ACCESS_LOST', message, objects }]
  const users = listDeleted('user')
  const groups = listDeleted('userGroup', 'accessGroup')
  return [
    ...createNotice(users, `${formatNames(users)} would lose access.`),
    ...createNotice(groups, `Members of ${formatNames(groups)} would lose the access it gives.`),
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
    return [{ code: 'RENAME_LIKELY', message, objects: [change, like.change].map(copyAddress) }]
  })
}

/** A rename of what is not there is a creation: the name is misspelled, or the account is another one, as for a restore. */
function warnUnknownNames(changes: readonly PlannedChange[]): readonly Notice[] {
  return changes.flatMap(({ change, wanted }) => {
    const { renamedFrom } = wanted?.directives ?? {}
    if (change.action !== 'create' || renamedFrom === undefined) return []
    const message = `${change.address} would be created: the account has nothing named ${JSON.stringify(renamedFrom)}, which \`$renamedFrom\` says.`
    return [{ code: 'RENAME_UNKNOWN', message, objects: [copyAddress(change)] }]
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

/** A plan without the state of the machine that applied last cannot become empty. */
function warnWrittenAgain(objects: readonly ObjectAddress[], { kinds }: PlanContext): readonly Notice[] {
  if (objects.length === 0) return []
  const titles = [...new Set(objects.map(({ kind }) => kinds.get(kind).kind.title))].join(', ')
  const message = `${titles} would be written although they may be as the files say: the API cannot read them, and the state folder does not say what was applied. Keep the folder between runs.`
  return [{ code: 'WRITTEN_AGAIN', message, objects: objects.map(copyAddress) }]
}

function warnScope(changes: readonly PlannedChange[], { scope }: PlanContext): readonly Notice[] {
  if (changes.length === 0 || mayWrite(scope)) return []
  return [
    {
      code: 'SCOPE_READ_ONLY',
      message: `The API key may not write: the scope of its token is "${scope ?? ''}". Apply the plan with a key that may.`,
    },
  ]
}
