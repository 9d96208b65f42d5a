import type { KindSet } from '../kind/kind-set.ts'
import type { Shape } from '../kind/shape.ts'
import type { PlanChange } from '../plan-model/plan.ts'

/** Names the kinds whose objects may refer to something that changes delete, by itself or with what it belongs to. */
export function listReferringKinds(changes: readonly PlanChange[], kinds: KindSet): readonly string[] {
  const deleted = new Set(
    changes.flatMap(({ action, kind, deletedWith = {} }) =>
      action === 'delete' ? [kind, ...Object.keys(deletedWith)] : [],
    ),
  )
  if (deleted.size === 0) return []
  return kinds.all.flatMap(({ kind, shape }) =>
    kind.list !== undefined && listReferredKinds(shape).some((name) => deleted.has(name)) ? [kind.name] : [],
  )
}

/** The kinds that the references of a shape may name. */
function listReferredKinds(shape: Shape): readonly string[] {
  if (shape.type === 'array') return listReferredKinds(shape.items)
  if (shape.type === 'object')
    return shape.properties.flatMap((property) => listReferredKinds(property.shape))
  if (shape.type !== 'reference') return []
  const { reference } = shape
  return 'kind' in reference ? [reference.kind] : Object.values(reference.kinds).flat()
}
