import type { LoadedKind } from '../kind/kind-set.ts'
import type { AccountObject } from '../model/account.ts'
import type { ConfiguredObject } from '../model/configuration.ts'
import { copyAddress, formatAddress } from '../model/object-address.ts'
import type { Properties } from '../model/properties.ts'
import { compareProperties } from './compare-properties.ts'
import type { PlanAction, PlanChange, PropertyChange } from '../plan-model/plan.ts'

/** A change before it has its place among the others. */
export interface PlannedChange {
  readonly loaded: LoadedKind
  readonly wanted?: ConfiguredObject
  readonly current?: AccountObject
  readonly change: PlanChange
}

/** What a change is made of. */
export interface ChangeSource {
  readonly loaded: LoadedKind
  readonly wanted?: ConfiguredObject | undefined
  readonly current?: AccountObject | undefined
  /** Id of the parent, where that is there already; default is that of the object. */
  readonly parentId?: string | undefined
  /** As they were read, with the references of after the plan. */
  readonly before?: Properties | undefined
  /** Complete. */
  readonly after?: Properties | undefined
  /** What changes; default is what differs between the two. */
  readonly properties?: readonly PropertyChange[] | undefined
  /** How many objects are deleted with it, by their kinds. */
  readonly deletedWith?: Readonly<Record<string, number>> | undefined
}

/** Creates a change that depends on nothing yet. */
export function planChange(source: ChangeSource): PlannedChange {
  const { loaded, wanted, current, before, after } = source
  const named = wanted ?? current
  if (named === undefined) throw new TypeError('A change needs an object.')
  const action = findAction(source)
  const location = wanted?.locations.get('')
  const requests = loaded.kind.countRequests?.(action === 'rename' ? 'update' : action, before, after) ?? 1
  const parentId = source.parentId ?? current?.parentId
  const change: PlanChange = {
    ...copyAddress(named),
    address: formatAddress(named),
    action,
    ...(current !== undefined && { objectId: current.id, fingerprint: current.fingerprint }),
    ...(parentId !== undefined && { parentId }),
    ...(source.deletedWith !== undefined && { deletedWith: source.deletedWith }),
    ...(action === 'rename' && current !== undefined && { renamedFrom: current.key }),
    properties: source.properties ?? compareProperties(before, after),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    dependsOn: [],
    requests,
    ...(location !== undefined && { location }),
  }
  return {
    loaded,
    change,
    ...(wanted !== undefined && { wanted }),
    ...(current !== undefined && { current }),
  }
}

function findAction({ loaded, wanted, current, after }: ChangeSource): PlanAction {
  if (after === undefined) return 'delete'
  if (wanted !== undefined && current !== undefined && wanted.key !== current.key) return 'rename'
  // What there is once in every account is never created, even where it cannot be read.
  return current === undefined && loaded.kind.create !== undefined ? 'create' : 'update'
}
