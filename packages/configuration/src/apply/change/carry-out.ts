import type { CallOptions, Secret } from '@cloudconnexa/core'
import type { ServiceContext } from '@cloudconnexa/core/service'
import { getParentKind, type KindSet, type LoadedKind } from '../../kind/kind-set.ts'
import type { AccountObject } from '../../model/account.ts'
import type { Properties } from '../../model/properties.ts'
import type { PlanChange } from '../../plan-model/plan.ts'
import type { ObjectIds } from './object-ids.ts'
import { omitPostponed } from './omit-postponed.ts'
import { createUnresolvedError } from '../../secrets/resolve-secrets.ts'
import { toBody } from './to-body.ts'

/** What carrying a change out needs. */
export interface ChangeTools {
  readonly context: ServiceContext
  /** For every request. */
  readonly options: CallOptions
  readonly kinds: KindSet
  readonly ids: ObjectIds
  /** By their references. */
  readonly secrets: ReadonlyMap<string, Secret>
}

/**
 * Carries a change out.
 *
 * @param current - The object as it was read last, with the names of the plan; undefined where it is created. A creation that was done in
 *   part is finished by an update.
 * @returns The id of the object, but for a deletion.
 */
export async function carryOut(
  change: PlanChange,
  current: AccountObject | undefined,
  tools: ChangeTools,
): Promise<string | undefined> {
  const loaded = tools.kinds.get(change.kind)
  const { kind } = loaded
  const writer = createWriter(change, current, tools)
  if (change.action === 'delete') {
    await kind.delete?.(writer, current?.id ?? change.objectId ?? '')
    return undefined
  }
  const after = buildBody(loaded, omitPostponed(loaded, change), tools)
  if (change.action === 'create' && current === undefined) return kind.create?.(writer, after)
  const id = findOwnId(change, current, tools)
  const before = current === undefined ? {} : buildBody(loaded, current.properties, tools, current)
  await kind.update?.(writer, { id, before, after })
  return id
}

/** What there is once in an account has the name of its kind for an id. */
function findOwnId(change: PlanChange, current: AccountObject | undefined, { ids }: ChangeTools): string {
  return current?.id ?? change.objectId ?? ids.find(change) ?? change.kind
}

function createWriter(
  change: PlanChange,
  current: AccountObject | undefined,
  { context, options, kinds, ids }: ChangeTools,
): { context: ServiceContext; options: CallOptions; parentId?: string } {
  const { kind, parent } = change
  const parentKind = getParentKind(kinds.get(kind).kind.place)
  const created =
    parentKind === undefined || parent === undefined ? undefined : ids.find({ kind: parentKind, key: parent })
  const parentId = current?.parentId ?? change.parentId ?? created
  return { context, options, ...(parentId !== undefined && { parentId }) }
}

/** @param read - The object that the properties were read from, whose secrets are known. */
function buildBody(
  loaded: LoadedKind,
  properties: Properties,
  { kinds, ids, secrets }: ChangeTools,
  read?: AccountObject,
): object {
  return toBody(loaded, properties, {
    kinds,
    findId: (reference) => ids.resolve(reference),
    findSecret: (name, path) => {
      const secret = read?.secrets.get(path) ?? secrets.get(name)
      if (secret === undefined) throw createUnresolvedError([name])
      return secret
    },
  })
}
