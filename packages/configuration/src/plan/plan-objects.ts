import { WorkflowError } from '@cloudconnexa/errors'
import { getParentKind } from '../kind/kind-set.ts'
import { isSameValue } from '../model/canonical-json.ts'
import type { Configuration } from '../model/configuration.ts'
import { formatAddress } from '../model/object-address.ts'
import { completeProperties } from '../properties/complete-properties.ts'
import { compareProperties } from './compare-properties.ts'
import { alignSecrets, compareSecrets } from './compare-secrets.ts'
import type { MatchedObject, Matches } from './match-objects.ts'
import { emptyMemory, type PlanContext } from './plan-context.ts'
import type { PlanAction, PlanOmission } from './plan.ts'
import { planChange, type PlannedChange } from './planned-change.ts'
import { renameReferences } from './rename-references.ts'

/** What is done to each object by itself. */
export interface PlannedObjects {
  readonly changes: readonly PlannedChange[]
  readonly omissions: readonly PlanOmission[]
  /** How many objects of the files are as they should be. */
  readonly unchanged: number
  /** Addresses of secrets that could not be compared. */
  readonly unknownSecrets: readonly string[]
}

/** Plans what is done to each object: what is created, changed, renamed and deleted. */
export function planObjects(
  matches: Matches,
  configuration: Configuration,
  context: PlanContext,
): PlannedObjects {
  const planner = new ObjectPlanner(matches, context)
  for (const matched of matches.matched) planner.planWanted(matched)
  planner.planRest(configuration)
  return planner
}

class ObjectPlanner implements PlannedObjects {
  readonly changes: PlannedChange[] = []
  readonly omissions: PlanOmission[] = []
  readonly unknownSecrets: string[] = []
  unchanged = 0
  readonly #matches: Matches
  readonly #context: PlanContext

  constructor(matches: Matches, context: PlanContext) {
    this.#matches = matches
    this.#context = context
  }

  planWanted({ wanted, current }: MatchedObject): void {
    const { kinds, memory = emptyMemory, options } = this.#context
    const loaded = kinds.get(wanted.kind)
    const read = current && renameReferences(loaded, current.properties, kinds, this.#matches.renames)
    const after = completeProperties(loaded, wanted.properties, read)
    const before = read && alignSecrets(loaded, read, after)
    if (loaded.kind.list === undefined && memory.isApplied(formatAddress(wanted), after) === true) {
      this.unchanged += 1
      return
    }
    const secrets = current === undefined ? [] : compareSecrets(loaded, current, after, memory)
    this.unknownSecrets.push(
      ...secrets.filter(({ verdict }) => verdict === 'unknown').map(({ name }) => name),
    )
    const changedSecrets = secrets.flatMap(({ change, verdict }) => (verdict === 'different' ? [change] : []))
    if (before !== undefined && isSameValue(before, after) && changedSecrets.length === 0) {
      this.unchanged += 1
      return
    }
    const properties = [...compareProperties(before, after), ...changedSecrets]
    const planned = planChange({ loaded, wanted, current, before, after, properties })
    if (current?.protection === 'untouched') this.#omit(planned, 'PROTECTED', 'It is never touched.')
    else if (
      planned.change.action === 'create' &&
      loaded.kind.sendsInvitation === true &&
      options.allowInvitations !== true
    )
      this.#omit(
        planned,
        'INVITATION_NOT_ALLOWED',
        'Creating it sends an invitation: allow invitations to do so.',
      )
    else if (before !== undefined && loaded.kind.update === undefined)
      throw createFixedError(planned, planned.change.properties[0]?.path ?? '')
    else {
      refuseFixed(planned)
      this.changes.push(planned)
    }
  }

  /** Plans the deletion of what is managed and that no file names. */
  planRest({ managed, managedChildren }: Configuration): void {
    const { kinds, options } = this.#context
    const removed = new Set<string>()
    const newKeys = this.#matches.renames
    for (const current of this.#matches.rest) {
      const loaded = kinds.get(current.kind)
      const parentKind = getParentKind(loaded.kind.place)
      if (parentKind !== undefined && current.parent !== undefined) {
        const parent = formatAddress({ kind: parentKind, key: current.parent })
        // What belongs to it goes with it.
        if (removed.has(`${parentKind} ${current.parentId ?? ''}`)) continue
        const renamed = newKeys.get(parent)
        const name = renamed === undefined ? parent : formatAddress({ kind: parentKind, key: renamed })
        if (managedChildren.get(name)?.has(current.kind) !== true) continue
      } else if (!managed.has(current.kind)) continue
      const planned = planChange({ loaded, current, before: current.properties })
      if (current.protection !== undefined) {
        if (options.allowDelete === true) this.#omit(planned, 'PROTECTED', 'It is never deleted.')
      } else if (loaded.kind.delete === undefined)
        this.#omit(planned, 'NOT_POSSIBLE', 'The API cannot delete it.')
      else if (options.allowDelete === true) {
        this.changes.push(planned)
        removed.add(`${current.kind} ${current.id}`)
      } else this.#omit(planned, 'DELETE_NOT_ALLOWED', 'Deletions are not allowed.')
    }
  }

  #omit({ change }: PlannedChange, code: string, reason: string): void {
    const { kind, key, parent, distinctId } = change
    const action: PlanAction = change.action
    this.omissions.push({
      kind,
      key,
      ...(parent !== undefined && { parent }),
      ...(distinctId !== undefined && { distinctId }),
      action,
      code,
      reason,
    })
  }
}

/** Refuses to change what cannot be changed once the object is there. */
function refuseFixed(planned: PlannedChange): void {
  const { loaded, change, current } = planned
  if (current === undefined) return
  const fixed = loaded.kind.fixed ?? []
  const refused = change.properties.find(({ path }) =>
    fixed.some((one) => path === one || path.startsWith(`${one}.`)),
  )
  if (refused !== undefined) throw createFixedError(planned, refused.path)
}

function createFixedError({ change, wanted }: PlannedChange, path: string): WorkflowError {
  const location = wanted?.locations.get(path) ?? wanted?.locations.get('')
  return new WorkflowError(`${change.address}: "${path}" cannot be changed once the object is there.`, {
    code: 'PROPERTY_FIXED',
    hint: 'Write the value that the account has, or give the object another name, which creates a second one.',
    ...(location !== undefined && { location }),
  })
}
