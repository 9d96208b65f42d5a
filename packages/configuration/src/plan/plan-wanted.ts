import { WorkflowError } from '@cloudconnexa/errors/workflow'
import type { Account } from '../model/account.ts'
import { isSameValue } from '../model/canonical-json.ts'
import { formatAddress } from '../model/object-address.ts'
import { completeProperties } from '../properties/complete-properties.ts'
import { compareProperties } from '../compare/compare-properties.ts'
import { alignSecrets, compareSecrets } from '../compare/compare-secrets.ts'
import type { MatchedObject, Matches } from '../compare/match-objects.ts'
import { emptyMemory, type PlanContext } from '../plan-model/plan-context.ts'
import type { PlanDraft } from '../compare/plan-draft.ts'
import { planChange, type PlannedChange } from '../compare/planned-change.ts'
import { renameReferences } from '../compare/rename-references.ts'

/** Plans what is created, changed and renamed: every object that the files name. */
export function planWanted(
  draft: PlanDraft,
  { kinds }: Account,
  { matched, renames }: Matches,
  context: PlanContext,
): void {
  for (const one of matched) {
    const planned = compare(draft, one, renames, context)
    if (planned === undefined) draft.unchanged += 1
    else if (!kinds.has(one.wanted.kind))
      draft.omit(planned, 'NOT_SUPPORTED', 'The API version of this client does not have it.')
    else admit(draft, planned, context)
  }
}

/** The change that an object of the files needs; undefined where it is as it should be. */
function compare(
  draft: PlanDraft,
  { wanted, current, parentId }: MatchedObject,
  renames: ReadonlyMap<string, string>,
  { kinds, memory = emptyMemory }: PlanContext,
): PlannedChange | undefined {
  const loaded = kinds.get(wanted.kind)
  const read = current && renameReferences(loaded, current.properties, kinds, renames)
  const after = completeProperties(loaded, wanted.properties, read)
  const before = read && alignSecrets(loaded, read, after)
  if (loaded.kind.list === undefined) {
    const isApplied = memory.isApplied(formatAddress(wanted), after)
    if (isApplied === true) return undefined
    if (isApplied === undefined) draft.unknownApplied.push(wanted)
  }
  const secrets = current === undefined ? [] : compareSecrets(loaded, current, after, memory)
  draft.unknownSecrets.push(...secrets.filter(({ verdict }) => verdict === 'unknown').map(({ name }) => name))
  const changedSecrets = secrets.flatMap(({ change, verdict }) => (verdict === 'different' ? [change] : []))
  if (before !== undefined && isSameValue(before, after) && changedSecrets.length === 0) return undefined
  const properties = [...compareProperties(before, after), ...changedSecrets]
  return planChange({ loaded, wanted, current, parentId, before, after, properties })
}

/** Takes a change into the draft, unless it must not or need not be made. */
function admit(draft: PlanDraft, planned: PlannedChange, { options }: PlanContext): void {
  const { loaded, current, change } = planned
  const { kind } = loaded
  const invites = change.action === 'create' && kind.sendsInvitation === true
  if (current?.protection === 'untouched') draft.omit(planned, 'PROTECTED', 'It is never touched.')
  else if (invites && options.allowInvitations !== true)
    draft.omit(planned, 'INVITATION_NOT_ALLOWED', 'Creating it sends an invitation, which is not allowed.')
  else {
    if (current !== undefined) refuseFixed(planned)
    draft.changes.push(planned)
  }
}

/** Refuses to change what cannot be changed once the object is there. */
function refuseFixed({ loaded: { kind }, change, wanted }: PlannedChange): void {
  const { fixed = [] } = kind
  const isFixed = (path: string): boolean =>
    kind.update === undefined || fixed.some((one) => path === one || path.startsWith(`${one}.`))
  const refused = change.properties.find(({ path }) => isFixed(path))
  if (refused === undefined) return
  const location = wanted?.locations.get(refused.path) ?? wanted?.locations.get('')
  throw new WorkflowError(
    `${change.address}: "${refused.path}" cannot be changed once the object is there.`,
    {
      code: 'PROPERTY_FIXED',
      hint: 'Write the value that the account has, or give the object another name, which creates a second one.',
      ...(location !== undefined && { location }),
    },
  )
}
